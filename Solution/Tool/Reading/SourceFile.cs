namespace SalesProcessPlugins.Solution.Reading;

/// <summary>A file as it lies in the solution's folder.</summary>
/// <param name="Name">Its path relative to the solution's folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SourceFile(string Name, byte[] Content)
{
    private const string Schemas = ".schema.json";

    /// <summary>The name without folder and extension, which has to agree with the name of what the file declares.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    /// <summary>The JSON files of one folder of the solution, in the order of their names, without the schemas that editors use.</summary>
    public static IReadOnlyList<SourceFile> InFolder(string solutionFolder, string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(solutionFolder, folder), "*.json")
            .Where(path => !path.EndsWith(Schemas, StringComparison.Ordinal))
            .Select(path => new SourceFile($"{folder}/{Path.GetFileName(path)}", File.ReadAllBytes(path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
}
