using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>generate</c>: writes the unpacked solution, and the pages of its steps, processes and rules.</summary>
public static class GenerateCommand
{
    /// <summary>Makes the folder <c>Unpacked</c> hold exactly what the sources amount to, and brings the generated pages up to date.</summary>
    public static void Run(string solutionFolder, TextWriter output)
    {
        var sources = SolutionSources.Read(solutionFolder);
        var files = SolutionGenerator.Generate(sources, PluginRegistrations.OfProduct);
        var folder = Path.Combine(solutionFolder, "Unpacked");
        output.WriteLine(FilesOnDisk.Replace(folder, files));
        WritePages(solutionFolder, Documents.Of(sources, PluginRegistrations.OfProduct), output);
    }

    private static void WritePages(string solutionFolder, IReadOnlyDictionary<string, byte[]> pages, TextWriter output)
    {
        var ofProcesses = pages.Where(page => page.Key.StartsWith(Documents.ProcessFolder, StringComparison.Ordinal))
            .ToDictionary(page => Path.GetFileName(page.Key), page => page.Value);
        output.WriteLine(FilesOnDisk.Replace(Path.Combine(solutionFolder, Documents.ProcessFolder), ofProcesses));
        foreach (var (path, content) in pages)
            if (FilesOnDisk.WriteIfChanged(Path.Combine(solutionFolder, path), content))
                output.WriteLine($"{path.TrimStart('.', '/')}: written.");
    }
}
