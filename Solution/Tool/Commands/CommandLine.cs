using System.CommandLine;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Packing;
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

    private static readonly Option<DirectoryInfo?> Pages = new("--pages")
    {
        Description = "The folder of the built pages; the folder \"out/WebResources\" of the solution when left out.",
    };

    private static readonly Argument<FileSystemInfo> Checked = new("solution")
    {
        Description = "The folder of an unpacked solution, or a packed one.",
    };

    private static readonly Option<FileSystemInfo?> Previous = new("--previous")
    {
        Description = "The solution as it was released before, to compare publisher, version and plug-in types with.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the findings as JSON.",
    };

    private static readonly Option<DirectoryInfo?> Output = new("--output")
    {
        Description = "Where the packages go; the folder \"out\" of the solution when left out.",
    };

    /// <summary>Runs the tool; 0 when it has done what it was told.</summary>
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Generates the unpacked solution from the declared tables and processes, and packs and checks it.") { Generate(), Pack(), Stage(), Check() };
        return root.Parse(arguments).Invoke();
    }

    private static Command Generate()
    {
        var command = new Command("generate", "Writes Unpacked/ and the generated pages of ../docs from Processes/, Tables/, Roles/, CustomApis/ and the plug-in classes.") { Folder };
        command.SetAction(parsed => Reporting(() => GenerateCommand.Run(FolderOf(parsed), Console.Out)));
        return command;
    }

    private static Command Pack()
    {
        var command = new Command("pack", "Packs Unpacked/ and the processes into the packages that environments import.") { Folder, Plugin, Pages, Output };
        command.SetAction(parsed => Reporting(() => PackCommand.Run(FolderOf(parsed), BuiltOf(parsed), OutputOf(parsed), Console.Out)));
        return command;
    }

    private static Command Stage()
    {
        var command = new Command("stage", "Writes the unpacked solution with the plug-in assembly and the pages to \"out/Unpacked\", for SolutionPackager, pac and spkl to pack.") { Folder, Plugin, Pages, Output };
        command.SetAction(parsed => Reporting(() => PackCommand.Stage(FolderOf(parsed), BuiltOf(parsed), OutputOf(parsed), Console.Out)));
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Says what would keep any solution from being imported whole: findings with id, severity, place and remedy. 1 when there are errors.")
        {
            Checked, Previous, Plugin, Pages, Json,
        };
        command.SetAction(parsed =>
        {
            var hasErrors = false;
            var failed = Reporting(() => hasErrors = CheckCommand.Run(
                parsed.GetRequiredValue(Checked).FullName, parsed.GetValue(Previous)?.FullName, BuiltOf(parsed), parsed.GetValue(Json), Console.Out));
            return hasErrors ? 1 : failed;
        });
        return command;
    }

    private static string OutputOf(ParseResult parsed) => parsed.GetValue(Output)?.FullName ?? Path.Combine(FolderOf(parsed), "out");

    private static BuiltFiles BuiltOf(ParseResult parsed) => new(
        parsed.GetValue(Plugin)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "deployed", $"{Product.Assembly}.dll"),
        parsed.GetValue(Pages)?.FullName ?? BuiltFiles.WebResourcesOf(FolderOf(parsed)));

    private static string FolderOf(ParseResult parsed) => parsed.GetValue(Folder)?.FullName ?? SolutionFolder.OfTool();

    private static int Reporting(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception failure) when (failure is InvalidSolutionException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
