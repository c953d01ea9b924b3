using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins.Gates;

/// <summary>Why a receipt was written.</summary>
public enum ReceiptKind
{
    /// <summary>The opportunity moved on.</summary>
    Advance,

    /// <summary>The opportunity was won.</summary>
    Win,

    /// <summary>History was entered by somebody with the migration role; no gate was asked.</summary>
    Migration,
}

/// <summary>The append-only record of an allowed move.</summary>
/// <param name="Kind">Why it was written.</param>
/// <param name="OpportunityId">Whose move it was.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="ActorId">The user who moved it.</param>
/// <param name="MovedOn">When, UTC.</param>
/// <param name="PreviousHash">The hash of the opportunity's receipt before this one, if any.</param>
public sealed record Receipt(
    ReceiptKind Kind, Guid OpportunityId, Verdict Verdict, Guid ActorId, DateTime MovedOn, string? PreviousHash)
{
    /// <summary>The code of the stage it left.</summary>
    public string From => Verdict.Process.CodeAt(Verdict.Move.From);

    /// <summary>The code of the stage it entered.</summary>
    public string To => Verdict.Process.CodeAt(Verdict.Move.To);

    /// <summary>Everything the receipt states, as canonical text (docs/receipts.md); what the hash is taken of.</summary>
    public string Statement() => new JsonObject
    {
        { "kind", Kind.ToString().ToLowerInvariant() },
        { "opportunity", OpportunityId },
        { "process", Verdict.Process.Code },
        { "version", Verdict.Process.Version },
        { "from", From },
        { "to", To },
        { "findings", Verdict.Findings.Select(State) },
        { "actor", ActorId },
        { "movedOn", MovedOn },
        { "previous", PreviousHash },
    }.ToString();

    /// <summary>The SHA-256 of a statement, lower-case hexadecimal.</summary>
    public static string HashOf(string statement) => Sha256.Of(Encoding.UTF8.GetBytes(statement));

    private static JsonObject State(Finding finding) => new()
    {
        { "code", finding.Requirement.Code },
        { "effect", finding.Requirement.Effect.ToString().ToLowerInvariant() },
        { "state", finding.State.ToString().ToLowerInvariant() },
        { "evidence", finding.Evidence.OrderBy(e => e.Id).Select(e => new JsonObject { { "id", e.Id }, { "sha256", e.Sha256 }, { "grade", e.Grade.ToString() } }) },
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
