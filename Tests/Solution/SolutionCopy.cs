using SalesProcessPlugins.Solution.Commands;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>A copy of the solution's sources elsewhere, valid until a test changes it.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private static readonly string[] Sources = ["Unpacked", "Processes", "Tables", "PlatformTables", "Roles", "CustomApis"];

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

    public void Pack() => PackCommand.Run(Folder, Assembly, Output, TextWriter.Null);

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

    public void Dispose() => root.Delete(recursive: true);

    private string At(string path) => Path.Combine(Folder, path);
}
