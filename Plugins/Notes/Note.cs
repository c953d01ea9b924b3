using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>A note as far as evidence is made of it.</summary>
/// <param name="Id">The note.</param>
/// <param name="OpportunityId">The opportunity it hangs on; null for another table.</param>
/// <param name="Subject">Its subject, which may name a checkpoint.</param>
/// <param name="FileName">The name of its file; null where it has none.</param>
internal sealed record Note(Guid Id, Guid? OpportunityId, string? Subject, string? FileName)
{
    /// <summary>Whether a file hangs on an opportunity.</summary>
    public bool IsProof => OpportunityId is not null && !string.IsNullOrEmpty(FileName);

    public static Note Read(Guid id, Entity row) => new(
        id,
        row.GetAttributeValue<EntityReference>(NoteTable.Regarding) is { LogicalName: OpportunityTable.Name } opportunity ? opportunity.Id : null,
        row.GetAttributeValue<string>(NoteTable.Subject),
        row.GetAttributeValue<string>(NoteTable.FileName));
}

/// <summary>The bytes of a note's file, read once, when captured.</summary>
/// <param name="Size">How many there are.</param>
/// <param name="Sha256">Their SHA-256, lower-case hexadecimal.</param>
internal sealed record NoteFile(int Size, string Sha256)
{
    /// <summary>Reads the file of a note; a file of no bytes proves nothing and is refused.</summary>
    /// <exception cref="InvalidPluginExecutionException">The file is empty, or is no Base64.</exception>
    public static NoteFile Read(string fileName, string? body)
    {
        var bytes = Decode(fileName, body ?? "");
        if (bytes.Length == 0)
            throw new InvalidPluginExecutionException(
                $"The file \"{fileName}\" is empty (0 bytes), so it proves nothing. Attach the file again; if you opened it from a mail, save it first.",
                PluginHttpStatusCode.BadRequest);
        return new NoteFile(bytes.Length, Gates.Sha256.Of(bytes));
    }

    private static byte[] Decode(string fileName, string body)
    {
        try
        {
            return Convert.FromBase64String(body);
        }
        catch (FormatException)
        {
            throw new InvalidPluginExecutionException(
                $"The file \"{fileName}\" did not arrive whole: its content is not Base64. Attach it again.", PluginHttpStatusCode.BadRequest);
        }
    }
}
