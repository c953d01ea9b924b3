namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Who sends requests, and over which connection.</summary>
/// <param name="UserId">The user the requests act as.</param>
public sealed record ClientIdentity(Guid UserId)
{
    /// <summary>The user whose connection it is: another one where that user acts on behalf of <see cref="UserId"/>.</summary>
    public Guid AuthenticatedUserId { get; init; } = UserId;

    /// <summary>The application whose connection it is; by default the one of the authenticated user's row, empty for people.</summary>
    public Guid ApplicationId { get; init; }

    /// <summary>The contact who is signed in to the portal that sends the request; empty where no portal does.</summary>
    public Guid PortalsContactId { get; init; }

    /// <summary>Whether the user acts by somebody else's hand.</summary>
    public bool IsImpersonated => AuthenticatedUserId != UserId;
}
