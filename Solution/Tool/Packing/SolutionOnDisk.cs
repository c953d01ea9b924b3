namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Reads solutions from where they lie.</summary>
public static class SolutionOnDisk
{
    /// <summary>The solution in a folder or a package.</summary>
    /// <param name="path">The folder or the zip.</param>
    /// <param name="built">What belongs into a folder which has only the records of it; null when there is nothing.</param>
    /// <exception cref="IOException">There is neither a folder nor a file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no zip.</exception>
    public static UnpackedSolution Read(string path, BuiltFiles? built) =>
        Directory.Exists(path) ? UnpackedSolution.Read(Files(path, built)) : PackedSolution.Read(File.ReadAllBytes(path));

    private static Dictionary<string, byte[]> Files(string folder, BuiltFiles? built)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        foreach (var record in files.Keys.ToList())
            if (built?.ContentOf(record) is { } content)
                files.TryAdd(content.Path, File.ReadAllBytes(content.File));
        return files;
    }
}
