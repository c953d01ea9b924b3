using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Commands;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>A copy of the solution's sources elsewhere, valid until a test changes it.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private static readonly string[] Sources = ["Unpacked", "Processes", "Tables", "PlatformTables", "Roles", "CustomApis", "EnvironmentVariables", "Forms", "Views", "Dashboards", "Apps", "Icons", "Labels"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("c3-solution-");

    public SolutionCopy()
    {
        foreach (var file in Sources.SelectMany(source => Directory.EnumerateFiles(Path.Combine(Repository.SolutionFolder, source), "*", SearchOption.AllDirectories)))
            Write(Path.GetRelativePath(Repository.SolutionFolder, file), File.ReadAllBytes(file));
        File.WriteAllBytes(Assembly, Repository.ShippedAssembly);
    }

    public string Folder => Path.Combine(root.FullName, "Solution");

    public string Assembly => Path.Combine(root.FullName, "SalesProcessPlugins.dll");

    private string Output => Path.Combine(root.FullName, "out");

    public string[] Packages => Directory.Exists(Output) ? [.. Directory.GetFiles(Output).Select(file => Path.GetFileName(file))] : [];

    public byte[] Package(string name) => File.ReadAllBytes(Path.Combine(Output, name));

    public void Pack() => PackCommand.Run(Folder, Built, Output, TextWriter.Null);

    /// <summary>What the build made for the solution.</summary>
    public BuiltFiles Built => new(Assembly, BuiltFiles.WebResourcesOf(Repository.SolutionFolder));

    /// <summary>The folder as it is read for checking and packing.</summary>
    public UnpackedSolution Unpacked => SolutionOnDisk.Read(Path.Combine(Folder, UnpackedSolution.Folder), Built);

    /// <summary>What is found in the folder.</summary>
    public IReadOnlyList<Finding> Findings => SolutionChecker.Check(Unpacked);

    public void Delete(string path) => File.Delete(At(path));

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), content);
    }

    public void Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Replaces a text that must be there, so that a test cannot pass by changing nothing.</summary>
    public void Replace(string path, string text, string by)
    {
        var content = File.ReadAllText(At(path));
        Assert.Contains(text, content, StringComparison.Ordinal);
        Write(path, content.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Changes the XML of a file.</summary>
    public void Edit(string path, Action<XElement> change)
    {
        var content = XElement.Load(At(path));
        var before = content.ToString();
        change(content);
        Assert.NotEqual(before, content.ToString());
        Write(path, content.ToString());
    }

    /// <summary>Adds empty elements to a frame, in the order of the importing schema; those that are there already stay.</summary>
    public void AddPlaces(string frame, string name, IEnumerable<string> places)
    {
        var file = XElement.Load(At($"Unpacked/{frame}"));
        Assert.Equal(name, file.Name.LocalName);
        foreach (var place in places.Where(place => file.Element(place) is null))
            file.Add(new XElement(place));
        var order = CustomizationsFile.Order.ToList();
        if (file.Elements().All(element => order.Contains(element.Name.LocalName)))
            file.ReplaceNodes(file.Elements().OrderBy(element => order.IndexOf(element.Name.LocalName)).ToList());
        Write($"Unpacked/{frame}", file.ToString());
    }

    /// <summary>The texts of the unpacked solution by their paths in it.</summary>
    public SortedDictionary<string, string> UnpackedTexts()
    {
        var folder = At("Unpacked");
        return new(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal);
    }

    public void Dispose() => root.Delete(recursive: true);

    private string At(string path) => Path.Combine(Folder, path);
}
