using System.IO.Compression;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Writes zips whose bytes depend on nothing but names and contents: sorted entries, one fixed time.</summary>
public static class DeterministicZip
{
    // The earliest time that a zip can state.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a zip with these entries.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                Add(zip, name, content);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
