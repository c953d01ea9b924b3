using System.CommandLine;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary>What the tool can be told to do.</summary>
public static class CommandLine
{
    private static readonly Option<DirectoryInfo?> Folder = new("--folder")
    {
        Description = "The folder of the solution's sources; the one this tool was built from when left out.",
    };

    /// <summary>Runs the tool; 0 when it has done what it was told.</summary>
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Generates the unpacked solution from the declared tables and processes, and packs it.");
        root.Add(Generate());
        return root.Parse(arguments).Invoke();
    }

    private static Command Generate()
    {
        var command = new Command("generate", "Writes Unpacked/ from Processes/, Tables/, Roles/, CustomApis/ and the plug-in classes.") { Folder };
        command.SetAction(parsed => Reporting(() => GenerateCommand.Run(FolderOf(parsed), Console.Out)));
        return command;
    }

    private static string FolderOf(ParseResult parsed) => parsed.GetValue(Folder)?.FullName ?? SolutionFolder.OfTool();

    private static int Reporting(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception failure) when (failure is InvalidSolutionException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
