using SalesProcessPlugins.Solution.ConfigurationData;
using SalesProcessPlugins.Solution.Generating.Apps;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Packing;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>pack</c> and <c>stage</c>: write what environments import, and what other packagers make it from.</summary>
public static class PackCommand
{
    /// <summary>Packs the unpacked solution with the plug-in assembly and the pages, and the processes as configuration data.</summary>
    /// <exception cref="InvalidSolutionException">Something would be lost or refused; no package is written.</exception>
    public static void Run(string solutionFolder, BuiltFiles built, string outputFolder, TextWriter output)
    {
        var solution = SolutionPackage.Of(Read(solutionFolder, built));
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
    public static void Stage(string solutionFolder, BuiltFiles built, string outputFolder, TextWriter output) =>
        output.WriteLine(FilesOnDisk.Replace(Path.Combine(outputFolder, UnpackedSolution.Folder), StagedFiles.Of(Read(solutionFolder, built))));

    private static UnpackedSolution Read(string solutionFolder, BuiltFiles built)
    {
        if (!File.Exists(built.PluginAssembly))
            throw new InvalidSolutionException([new Problem(built.PluginAssembly ?? "", null, "", "The plug-in assembly is missing.", "Build Plugins, or say where it is with --plugin.")]);
        var folder = Path.Combine(solutionFolder, UnpackedSolution.Folder);
        if (!Directory.Exists(folder))
            throw new InvalidSolutionException([new Problem(UnpackedSolution.Folder, null, "", "There is no unpacked solution.", "Make it with generate.")]);
        var solution = SolutionOnDisk.Read(folder, built);
        RequirePages(solution, built);
        return solution;
    }

    private static void RequirePages(UnpackedSolution solution, BuiltFiles built)
    {
        var missing = ClientFile.All.Select(file => PageFile.NameOf(file.Name)).Where(name => !solution.Contents.ContainsKey($"WebResources/{name}")).ToList();
        if (missing.Count > 0)
            throw new InvalidSolutionException([new Problem(
                built.WebResources ?? "", null, "", $"The pages that ship are not built: {string.Join(", ", missing)}.",
                "Build Solution with Node.js 20 or later and without -p:BuildPage=false, or say where they are with --pages.")]);
    }

    // A package appears whole or not at all, and whoever reads the old one is not disturbed.
    private static void Write(string file, byte[] content)
    {
        var unfinished = $"{file}.unfinished";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, file, overwrite: true);
    }
}
