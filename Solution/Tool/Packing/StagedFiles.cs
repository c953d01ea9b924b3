namespace SalesProcessPlugins.Solution.Packing;

/// <summary>
/// The unpacked solution as Microsoft's packagers need it: with the plug-in assembly, and with the second copy of forms, apps and navigation
/// without which a managed package silently lacks them.
/// </summary>
public static class StagedFiles
{
    private static readonly UnpackedKind[] WithTwin = [UnpackedKind.Form, UnpackedKind.App, UnpackedKind.SiteMap];

    /// <summary>The files by path.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(UnpackedSolution solution)
    {
        var files = new Dictionary<string, byte[]>(solution.Contents, StringComparer.Ordinal);
        foreach (var file in solution.Files)
        {
            files[file.Path] = file.Content;
            if (WithTwin.Contains(file.Kind))
                files[file.Path.Replace(".xml", "_managed.xml", StringComparison.Ordinal)] = file.Content;
        }

        return files;
    }
}
