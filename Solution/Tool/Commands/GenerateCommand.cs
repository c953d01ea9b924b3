using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>generate</c>: writes the unpacked solution, and the pages of its steps and processes.</summary>
public static class GenerateCommand
{
    /// <summary>Makes the folder <c>Unpacked</c> hold exactly what the sources amount to, and brings the generated pages up to date.</summary>
    public static void Run(string solutionFolder, TextWriter output)
    {
        var sources = SolutionSources.Read(solutionFolder);
        var files = SolutionGenerator.Generate(sources, PluginRegistrations.OfProduct);
        var folder = Path.Combine(solutionFolder, "Unpacked");
        var (written, removed) = (0, RemoveOthers(folder, files));
        foreach (var (path, content) in files)
            if (WriteIfChanged(Path.Combine(folder, path), content))
                written++;
        output.WriteLine($"Unpacked: {files.Count} files, {written} written, {removed} removed.");
        WritePages(solutionFolder, Documents.Of(sources, PluginRegistrations.OfProduct), output);
    }

    private static void WritePages(string solutionFolder, IReadOnlyDictionary<string, byte[]> pages, TextWriter output)
    {
        var ofProcesses = pages.Where(page => page.Key.StartsWith(Documents.ProcessFolder, StringComparison.Ordinal))
            .ToDictionary(page => Path.GetFileName(page.Key), page => page.Value);
        RemoveOthers(Path.Combine(solutionFolder, Documents.ProcessFolder), ofProcesses);
        foreach (var (path, content) in pages)
            if (WriteIfChanged(Path.Combine(solutionFolder, path), content))
                output.WriteLine($"{path.TrimStart('.', '/')}: written.");
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

    // An unchanged file keeps its time, so that a build does not pack again for nothing.
    private static bool WriteIfChanged(string file, byte[] content)
    {
        if (File.Exists(file) && content.AsSpan().SequenceEqual(File.ReadAllBytes(file)))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return true;
    }
}
