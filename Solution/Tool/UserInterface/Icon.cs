namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>A picture for the app, an area or a table, which has the name of its table without the prefix.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">The bytes of its SVG.</param>
public sealed record Icon(string Name, byte[] Content)
{
    /// <summary>The icons of a solution's folder, by name.</summary>
    public static IReadOnlyList<Icon> ReadAll(string solutionFolder) =>
        [.. Directory.EnumerateFiles(Path.Combine(solutionFolder, "Icons"), "*.svg")
            .Select(file => new Icon(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))
            .OrderBy(icon => icon.Name, StringComparer.Ordinal)];
}
