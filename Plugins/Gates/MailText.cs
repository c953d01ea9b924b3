using System.Text;

namespace SalesProcessPlugins.Gates;

/// <summary>The canonical text of an e-mail, whose SHA-256 its evidence keeps (docs/evidence.md).</summary>
/// <param name="Sender">The address it came from.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its body as it was delivered.</param>
/// <param name="Attachments">The SHA-256 of each attached file, in any order.</param>
public sealed record MailText(string? Sender, string? Subject, string? Body, IReadOnlyCollection<string> Attachments)
{
    /// <summary>The SHA-256 of the text, lower-case hexadecimal.</summary>
    public string Hash => Sha256.Of(Encoding.UTF8.GetBytes(ToString()));

    /// <inheritdoc/>
    public override string ToString() => new JsonObject
    {
        { "sender", Sender?.Trim().ToLowerInvariant() ?? "" },
        { "subject", Subject ?? "" },
        { "body", Sha256.Of(Encoding.UTF8.GetBytes(Body ?? "")) },
        { "attachments", Attachments.OrderBy(hash => hash, StringComparer.Ordinal).ToList() },
    }.ToString();
}
