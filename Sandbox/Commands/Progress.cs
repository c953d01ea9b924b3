using Spectre.Console;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Shows how far a command is: a bar for people, plain lines where the output is redirected.</summary>
internal static class Progress
{
    private const int StepsPerLine = 1000;

    /// <summary>Runs work that tells of every step it has done.</summary>
    public static void Run(string what, int total, Action<Action> work)
    {
        if (Console.IsOutputRedirected) RunPlain(what, total, work);
        else AnsiConsole.Progress().Start(context =>
        {
            var task = context.AddTask(what, maxValue: total);
            work(() => task.Increment(1));
        });
    }

    private static void RunPlain(string what, int total, Action<Action> work)
    {
        var done = 0;
        work(() =>
        {
            if (++done % StepsPerLine == 0) Console.WriteLine($"{what}: {done} of {total}");
        });
    }
}
