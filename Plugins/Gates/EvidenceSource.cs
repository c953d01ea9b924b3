namespace SalesProcessPlugins.Gates;

/// <summary>
/// Where an artifact came from, as the platform vouches for it. What a caller writes into a row says nothing here, so
/// nothing a caller writes lifts a grade.
/// </summary>
public sealed record EvidenceSource
{
    /// <summary>Whether it has content of its own; without, it is somebody's word.</summary>
    public bool HasContent { get; init; } = true;

    /// <summary>Whether the contact who is signed in to the portal, or who sent the e-mail, is one of the customer's.</summary>
    public bool IsFromCustomer { get; init; }

    /// <summary>Whether a portal brought it in.</summary>
    public bool IsPortal { get; init; }

    /// <summary>Whether it is an e-mail that the mail synchronisation brought in.</summary>
    public bool IsSynchronizedMail { get; init; }

    /// <summary>Whether a program with an identity of its own brought it in.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether somebody acted in another's name.</summary>
    public bool IsImpersonated { get; init; }

    /// <summary>
    /// How strongly it proves that the customer acted. Who acts in another's name proves no more than a user who uploads
    /// a file, and a portal visitor or sender whom the customer does not know proves no more than anybody.
    /// </summary>
    public Grade Grade =>
        (IsPortal || IsSynchronizedMail) && IsFromCustomer && !IsImpersonated ? Grade.A
        : !HasContent ? Grade.D
        : IsApplication && !IsImpersonated && !IsPortal && !IsSynchronizedMail ? Grade.B
        : Grade.C;
}
