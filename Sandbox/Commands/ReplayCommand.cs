using System.CommandLine;
using SalesProcessPlugins.Sandbox.Replay;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Tries to move every open opportunity on, without evidence and with it.</summary>
internal static class ReplayCommand
{
    private const int MostNames = 20;

    public static Command Create(Option<FileInfo> data)
    {
        var command = new Command("replay", "Tries to move every open opportunity on: without evidence (to be refused), then with it (to be allowed).");
        command.SetAction(parsed => Replay(parsed.GetRequiredValue(data)));
        return command;
    }

    private static int Replay(FileInfo data)
    {
        var usage = Usage.Start();
        using var organization = DataFiles.Open(data);
        var run = new ReplayRun(organization);
        var result = new ReplayResult();
        Progress.Run("Opportunities", run.Deals.Count, step => result = run.Run(step));
        Print(result);
        Console.WriteLine(usage.Describe());
        return result.IsAsExpected ? 0 : 1;
    }

    private static void Print(ReplayResult result)
    {
        Console.WriteLine($"Open opportunities: {result.Open}");
        Console.WriteLine($"Refused without evidence: {result.Refused} (and {result.ProvenBefore} that had their evidence before)");
        Console.WriteLine($"Allowed with evidence: {result.Allowed}");
        Console.WriteLine($"Moves without a receipt: {result.WithoutReceipt}");
        Console.WriteLine($"Unexpected: {result.Unexpected.Count}");
        foreach (var name in result.Unexpected.Take(MostNames)) Console.WriteLine($"  {name}");
        if (result.Unexpected.Count > MostNames) Console.WriteLine($"  and {result.Unexpected.Count - MostNames} more");
    }
}
