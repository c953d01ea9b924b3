using SalesProcessPlugins.Solution.ConfigurationData;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Packing;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>pack</c> and <c>stage</c>: write what environments import, and what other packagers make it from.</summary>
public static class PackCommand
{
    /// <summary>Packs the unpacked solution with the plug-in assembly, and the processes as configuration data.</summary>
    /// <exception cref="InvalidSolutionException">Something would be lost or refused; no package is written.</exception>
    public static void Run(string solutionFolder, string pluginAssembly, string outputFolder, TextWriter output)
    {
        var solution = SolutionPackage.Of(Read(solutionFolder, pluginAssembly));
        Dictionary<string, byte[]> packages = new()
        {
            [$"{Product.Solution}_managed.zip"] = solution.Pack(managed: true),
            [$"{Product.Solution}.zip"] = solution.Pack(managed: false),
            [$"{Product.Solution}_data.zip"] = ConfigurationPackage.Pack(SolutionSources.Read(solutionFolder)),
        };
        Directory.CreateDirectory(outputFolder);
        foreach (var (name, content) in packages)
        {
            Write(Path.Combine(outputFolder, name), content);
            output.WriteLine($"{name}: {content.Length} bytes");
        }
    }

    /// <summary>Writes the unpacked solution as Microsoft's own packagers need it.</summary>
    public static void Stage(string solutionFolder, string pluginAssembly, string outputFolder, TextWriter output) =>
        output.WriteLine(FilesOnDisk.Replace(Path.Combine(outputFolder, UnpackedSolution.Folder), StagedFiles.Of(Read(solutionFolder, pluginAssembly))));

    private static UnpackedSolution Read(string solutionFolder, string pluginAssembly)
    {
        if (!File.Exists(pluginAssembly))
            throw new InvalidSolutionException([new Problem(pluginAssembly, null, "", "The plug-in assembly is missing.", "Build Plugins, or say where it is with --plugin.")]);
        var folder = Path.Combine(solutionFolder, UnpackedSolution.Folder);
        if (!Directory.Exists(folder))
            throw new InvalidSolutionException([new Problem(UnpackedSolution.Folder, null, "", "There is no unpacked solution.", "Make it with generate.")]);
        return SolutionOnDisk.Read(folder, pluginAssembly);
    }

    // A package appears whole or not at all, and whoever reads the old one is not disturbed.
    private static void Write(string file, byte[] content)
    {
        var unfinished = $"{file}.unfinished";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, file, overwrite: true);
    }
}
