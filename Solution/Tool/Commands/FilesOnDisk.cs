namespace SalesProcessPlugins.Solution.Commands;

/// <summary>Writes generated files.</summary>
public static class FilesOnDisk
{
    /// <summary>Makes a folder hold exactly these files, and says in words how many it had to write and remove.</summary>
    public static string Replace(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var removed = RemoveOthers(folder, files);
        var written = files.Count(file => WriteIfChanged(Path.Combine(folder, file.Key), file.Value));
        return $"{Path.GetFileName(folder)}: {files.Count} files, {written} written, {removed} removed.";
    }

    /// <summary>Writes a file; an unchanged one keeps its time, so that a build does not pack again for nothing.</summary>
    public static bool WriteIfChanged(string file, byte[] content)
    {
        if (File.Exists(file) && content.AsSpan().SequenceEqual(File.ReadAllBytes(file)))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return true;
    }

    private static int RemoveOthers(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        if (!Directory.Exists(folder))
            return 0;
        var others = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !files.ContainsKey(Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .ToList();
        others.ForEach(File.Delete);
        return others.Count;
    }
}
