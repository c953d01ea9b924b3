using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins.Gates;

/// <summary>Why a receipt was written.</summary>
public enum ReceiptKind
{
    /// <summary>The row moved on.</summary>
    Advance,

    /// <summary>The row left its last stage: an opportunity was won, a lead qualified, a client has left.</summary>
    Win,

    /// <summary>History was entered by somebody with the migration role; no gate was asked.</summary>
    Migration,

    /// <summary>Somebody with the authority took over a stage that had been reached without a receipt.</summary>
    Regularization,

    /// <summary>The row went over to another process.</summary>
    ProcessChange,
}

/// <summary>The append-only record of an allowed move.</summary>
/// <param name="Kind">Why it was written.</param>
/// <param name="RowId">Whose move it was.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="ActorId">The user who moved it.</param>
/// <param name="MovedOn">When, UTC.</param>
/// <param name="PreviousHash">The hash of the row's receipt before this one, if any.</param>
public sealed record Receipt(
    ReceiptKind Kind, Guid RowId, Verdict Verdict, Guid ActorId, DateTime MovedOn, string? PreviousHash)
{
    /// <summary>What the statement calls the row that moved.</summary>
    public string Word { get; init; } = "opportunity";

    /// <summary>The user on whose behalf it was done, where that is another than the one who did it.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>The way it came: <c>user</c>, <c>impersonated</c>, <c>application</c> or <c>portal</c>.</summary>
    public string Channel { get; init; } = "user";

    /// <summary>Why, where a person decided it: for a regularisation or a change of process.</summary>
    public string? Reason { get; init; }

    /// <summary>The process it went over to; null where it stays under the one it was judged by.</summary>
    public Process? Entered { get; init; }

    /// <summary>The code of the stage it left.</summary>
    public string From => Verdict.Process.CodeAt(Verdict.Move.From);

    /// <summary>The code of the stage it entered.</summary>
    public string To => Verdict.Process.CodeAt(Verdict.Move.To);

    /// <summary>Everything the receipt states, as canonical text (docs/receipts.md); what the hash is taken of.</summary>
    public string Statement() => new JsonObject
    {
        { "kind", Words.Of(Kind) },
        { Word, RowId },
        { "process", Verdict.Process.Code },
        { "version", Verdict.Process.Version },
        { "from", From },
        { "to", To },
        { "findings", Verdict.Findings.Select(State) },
        { "actor", ActorId },
        { "onBehalfOf", OnBehalfOfId },
        { "channel", Channel },
        { "reason", Reason },
        { "entered", Entered is { } entered ? new JsonObject { { "process", entered.Code }, { "version", entered.Version } } : null },
        { "movedOn", MovedOn },
        { "previous", PreviousHash },
    }.ToString();

    /// <summary>The SHA-256 of a statement, lower-case hexadecimal.</summary>
    public static string HashOf(string statement) => Sha256.Of(Encoding.UTF8.GetBytes(statement));

    private JsonObject State(Finding finding) => new()
    {
        { "code", finding.Requirement.Code },
        { "effect", Words.Of(finding.Requirement.Effect) },
        { "state", Words.Of(finding.State) },
        { "evidence", finding.Evidence.OrderBy(e => e.Id).Select(e => new JsonObject { { "id", e.Id }, { "sha256", e.Sha256 }, { "grade", e.Grade.ToString() } }) },
        { "signOff", finding.SignOff is { SignedById: not null } signOff ? StateOf(signOff) : null },
        { "waiver", finding.State == FindingState.Waived ? StateOf(finding.Waiver!) : null },
        { "observed", finding.Observed is { } observed ? HashOf($"{RowId:D}|{observed}") : null },
    };

    // What was signed and seen may be secret, so its hash stands for it: whoever knows the value can prove that it was this one.
    private JsonObject StateOf(SignOff signOff) => new()
    {
        { "id", signOff.Id },
        { "state", Words.Of(signOff.State) },
        { "by", signOff.SignedById },
        { "on", signOff.SignedOn },
        { "values", HashOf($"{RowId:D}|{new JsonObject(signOff.Values)}") },
    };

    private static JsonObject StateOf(Waiver waiver) => new()
    {
        { "id", waiver.Id },
        { "by", waiver.DecidedById },
        { "until", waiver.ValidUntil },
    };
}

/// <summary>The one hash of this product.</summary>
public static class Sha256
{
    /// <summary>The SHA-256 of bytes, lower-case hexadecimal.</summary>
    public static string Of(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
