using System.CommandLine;
using SalesProcessPlugins.Sandbox.Replay;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Tries to win every open opportunity: as it is, with evidence and sign-offs, and with waivers.</summary>
internal static class ReplayCommand
{
    private const int MostNames = 20;

    public static Command Create(Option<FileInfo> data)
    {
        var command = new Command("replay", "Tries to win every open opportunity: as it is (to be refused), with evidence and sign-offs, and where a deal killer stops it, on a waiver.");
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
        Console.WriteLine($"Allowed with evidence and sign-offs: {result.Allowed}");
        Console.WriteLine($"Stopped by a deal killer in spite of them: {result.Stopped}");
        Console.WriteLine($"Allowed on a manager's waiver: {result.AllowedOnWaiver}");
        Console.WriteLine($"Wins without a receipt: {result.WithoutReceipt}");
        Console.WriteLine($"Unexpected: {result.Unexpected.Count}");
        foreach (var name in result.Unexpected.Take(MostNames)) Console.WriteLine($"  {name}");
        if (result.Unexpected.Count > MostNames) Console.WriteLine($"  and {result.Unexpected.Count - MostNames} more");
    }
}
