namespace SalesProcessPlugins.Solution.Commands;

/// <summary>Where the solution's files lie.</summary>
public static class SolutionFolder
{
    private const string Mark = "Solution.csproj";

    /// <summary>The folder above the running tool that holds the solution's project, wherever it is called from.</summary>
    public static string OfTool()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Mark}: say where the solution lies with --folder.");
    }
}
