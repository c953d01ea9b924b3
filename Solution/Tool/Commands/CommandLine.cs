using System.CommandLine;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary>What the tool can be told to do.</summary>
public static class CommandLine
{
    private static readonly Option<DirectoryInfo?> Folder = new("--folder")
    {
        Description = "The folder of the solution's sources; the one this tool was built from when left out.",
    };

    private static readonly Option<FileInfo?> Plugin = new("--plugin")
    {
        Description = "The plug-in assembly to pack; the one built with this tool when left out.",
    };

    private static readonly Option<DirectoryInfo?> Output = new("--output")
    {
        Description = "Where the packages go; the folder \"out\" of the solution when left out.",
    };

    /// <summary>Runs the tool; 0 when it has done what it was told.</summary>
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Generates the unpacked solution from the declared tables and processes, and packs it.") { Generate(), Pack() };
        return root.Parse(arguments).Invoke();
    }

    private static Command Generate()
    {
        var command = new Command("generate", "Writes Unpacked/ and ../docs/steps.md from Processes/, Tables/, Roles/, CustomApis/ and the plug-in classes.") { Folder };
        command.SetAction(parsed => Reporting(() => GenerateCommand.Run(FolderOf(parsed), Console.Out)));
        return command;
    }

    private static Command Pack()
    {
        var command = new Command("pack", "Packs Unpacked/ and the processes into the packages that environments import.") { Folder, Plugin, Output };
        command.SetAction(parsed => Reporting(() => PackCommand.Run(
            FolderOf(parsed),
            parsed.GetValue(Plugin)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "deployed", $"{Product.Assembly}.dll"),
            parsed.GetValue(Output)?.FullName ?? Path.Combine(FolderOf(parsed), "out"),
            Console.Out)));
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
