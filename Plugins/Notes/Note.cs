using System.Text;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>A note as far as evidence is made of it. That it says to be a document, or how big, is not believed.</summary>
/// <param name="Id">The note.</param>
/// <param name="Row">The governed row it hangs on; null for another table.</param>
/// <param name="Subject">Its subject, which may name a checkpoint.</param>
/// <param name="FileName">The name of its file; null where it has none.</param>
/// <param name="Text">What it says; null beside a file, which says it all.</param>
internal sealed record Note(Guid Id, GovernedRow? Row, string? Subject, string? FileName, string? Text)
{
    /// <summary>Whether it brings a file.</summary>
    public bool HasFile => !string.IsNullOrEmpty(FileName);

    /// <summary>Whether it hangs on a governed row and could prove something.</summary>
    public bool MayProve => Row is not null && (HasFile || !string.IsNullOrWhiteSpace(Subject));

    /// <summary>The note of a row.</summary>
    public static Note Read(Guid id, Entity row)
    {
        var note = new Note(
            id,
            GovernedRow.Find(row.GetAttributeValue<EntityReference>(NoteTable.Regarding)),
            row.GetAttributeValue<string>(NoteTable.Subject),
            row.GetAttributeValue<string>(NoteTable.FileName),
            null);
        return note.HasFile ? note : note with { Text = row.GetAttributeValue<string>(NoteTable.Text) };
    }
}

/// <summary>The content of a note, read once, when captured.</summary>
/// <param name="Size">How many bytes there are; null for a note that has no file.</param>
/// <param name="Sha256">Their SHA-256, lower-case hexadecimal.</param>
internal sealed record NoteContent(int? Size, string Sha256)
{
    /// <summary>What a note without a file says.</summary>
    public static NoteContent Of(Note note) => new(null, Gates.Sha256.Of(Encoding.UTF8.GetBytes($"{note.Subject}\n{note.Text}")));

    /// <summary>Reads the file of a note; a file of no bytes proves nothing and is refused.</summary>
    /// <exception cref="RefusedException">The file is empty, or is no Base64.</exception>
    public static NoteContent Of(string fileName, string? body)
    {
        var bytes = Decode(fileName, body ?? "");
        if (bytes.Length == 0)
            throw new RefusedException(wording => wording.Guards.EmptyFile(fileName), PluginHttpStatusCode.BadRequest);
        return new NoteContent(bytes.Length, Gates.Sha256.Of(bytes));
    }

    private static byte[] Decode(string fileName, string body)
    {
        try
        {
            return Convert.FromBase64String(body);
        }
        catch (FormatException)
        {
            throw new RefusedException(wording => wording.Guards.BrokenFile(fileName), PluginHttpStatusCode.BadRequest);
        }
    }
}
