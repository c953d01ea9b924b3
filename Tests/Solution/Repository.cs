using System.IO.Compression;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The sources that these tests were built from, and the plug-in assembly that ships.</summary>
internal static class Repository
{
    private const string Mark = "SalesProcessPlugins.sln";

    public static string Folder { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string SolutionFolder { get; } = Path.Combine(Folder, "Solution");

    public static byte[] ShippedAssembly { get; } =
        Zip.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip")))
            .Single(entry => entry.Key.EndsWith("/SalesProcessPlugins.dll", StringComparison.Ordinal)).Value;

    private static string Above(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Mark}.");
    }
}

/// <summary>Reads packages.</summary>
internal static class Zip
{
    /// <summary>The contents of a zip by entry name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
