using System.CommandLine;
using System.ServiceModel;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>The command line: serve (the default), import, replay and solution.</summary>
public static class CommandLine
{
    /// <summary>Runs a command; a wrong option or a failed command gives exit code 1 and says what is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0) return Fail([.. parsed.Errors.Select(e => e.Message), "Run with --help to see what there is."]);
        try
        {
            // Serving ends by its own host on Ctrl+C, and every imported row is whole or absent: no grace time is needed.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (failure is CommandException or FaultException
            or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Fail(failure.Message);
        }
    }

    private static RootCommand Root()
    {
        var data = new Option<FileInfo>("--data")
        {
            Description = "The file that holds the organisation's data.",
            Recursive = true,
            DefaultValueFactory = _ => DataFiles.Default,
        };
        var root = ServeCommand.Create(data);
        root.Add(data);
        root.Add(ImportCommand.Create(data));
        root.Add(ReplayCommand.Create(data));
        root.Add(SolutionCommand.Create(data));
        return root;
    }

    private static int Fail(params string[] messages)
    {
        foreach (var message in messages) Console.Error.WriteLine(message);
        return 1;
    }
}
