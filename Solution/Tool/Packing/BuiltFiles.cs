namespace SalesProcessPlugins.Solution.Packing;

/// <summary>What a solution ships and no folder of sources holds, since the build makes it.</summary>
/// <param name="PluginAssembly">The plug-in assembly; null when there is none.</param>
/// <param name="WebResources">The folder of the built web resources, by their names; null when there is none.</param>
public sealed record BuiltFiles(string? PluginAssembly, string? WebResources)
{
    private const string RecordExtension = ".data.xml";

    /// <summary>Where the build leaves the web resources, within the folder of the solution.</summary>
    public static string WebResourcesOf(string solutionFolder) => Path.Combine(solutionFolder, "out", "WebResources");

    /// <summary>The built content that a record speaks of, by the content's path; null when it is not there.</summary>
    public (string Path, string File)? ContentOf(string record)
    {
        if (!record.EndsWith(RecordExtension, StringComparison.Ordinal))
            return null;
        var path = record[..^RecordExtension.Length];
        var file = UnpackedLayout.KindOf(record) switch
        {
            UnpackedKind.Assembly when Path.GetFileName(path) == Path.GetFileName(PluginAssembly) => PluginAssembly,
            UnpackedKind.WebResource when WebResources is not null => Path.Combine(WebResources, path["WebResources/".Length..]),
            _ => null,
        };
        return File.Exists(file) ? (path, file) : null;
    }
}
