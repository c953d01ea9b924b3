using System.IO.Compression;
using System.Text;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Packages that are like another but for a few words.</summary>
internal static class ChangedPackage
{
    /// <summary>A package in whose parts some words are others; each must be there, and the first is changed.</summary>
    public static byte[] Of(byte[] package, params (string Part, string Words, string Others)[] changes) =>
        Edit(package, zip =>
        {
            foreach (var (part, words, others) in changes)
                Change(zip, part, words, others);
        });

    /// <summary>The package with another version.</summary>
    public static byte[] Version(byte[] package, string version, params (string Part, string Words, string Others)[] changes) =>
        Of(package, [("solution.xml", "<Version>1.0.0.0</Version>", $"<Version>{version}</Version>"), .. changes]);

    /// <summary>A package without one of its parts.</summary>
    public static byte[] Without(byte[] package, string part) => Edit(package, zip => zip.GetEntry(part)!.Delete());

    /// <summary>A package with another text for one of its parts.</summary>
    public static byte[] With(byte[] package, string part, string text) => Edit(package, zip => Write(zip, part, text));

    private static byte[] Edit(byte[] package, Action<ZipArchive> edit)
    {
        using var changed = new MemoryStream();
        changed.Write(package);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
            edit(zip);
        return changed.ToArray();
    }

    private static void Change(ZipArchive zip, string part, string words, string others)
    {
        var text = Read(zip.GetEntry(part)!);
        var place = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{part} does not say: {words}");
        Write(zip, part, text[..place] + others + text[(place + words.Length)..]);
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
