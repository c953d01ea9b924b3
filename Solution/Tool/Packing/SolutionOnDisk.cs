namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Reads solutions from where they lie.</summary>
public static class SolutionOnDisk
{
    private const string RecordExtension = ".data.xml";

    /// <summary>The solution in a folder or a package.</summary>
    /// <param name="path">The folder or the zip.</param>
    /// <param name="pluginAssembly">The plug-in assembly that belongs into a folder which has only its record; null when there is none.</param>
    /// <exception cref="IOException">There is neither a folder nor a file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no zip.</exception>
    public static UnpackedSolution Read(string path, string? pluginAssembly) =>
        Directory.Exists(path) ? UnpackedSolution.Read(Files(path, pluginAssembly)) : PackedSolution.Read(File.ReadAllBytes(path));

    private static Dictionary<string, byte[]> Files(string folder, string? pluginAssembly)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        foreach (var missing in files.Keys.Where(record => IsRecordOf(record, pluginAssembly)).Select(record => record[..^RecordExtension.Length]).ToList())
            files.TryAdd(missing, File.ReadAllBytes(pluginAssembly!));
        return files;
    }

    private static bool IsRecordOf(string record, string? assembly) =>
        assembly is not null && UnpackedLayout.KindOf(record) == UnpackedKind.Assembly && Path.GetFileName(record) == Path.GetFileName(assembly) + RecordExtension;
}
