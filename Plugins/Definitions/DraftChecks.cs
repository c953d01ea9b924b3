using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Definitions;

/// <summary>What has to be right in a process by itself before it may govern.</summary>
internal static class DraftChecks
{
    // The platform joins 15 tables in a query (platform docs, join tables); every gate takes five of them.
    private const int MostJoins = 10;

    /// <summary>Everything that is not right, in words.</summary>
    public static IEnumerable<string> Find(Process process)
    {
        var requirements = process.Stages.SelectMany(s => s.Requirements).ToList();
        return Named(process)
            .Concat(Joined(process))
            .Concat(Staged(process))
            .Concat(Coded(requirements))
            .Concat(requirements.Where(IsEmpty).Select(r => $"{r.Title} does not say what it demands. Complete its definition."))
            .Concat(MeetingChecks.Find(process));
    }

    /// <summary>Whether the stages and the requirements can be told apart, as it takes to compare versions.</summary>
    public static bool AreDistinct(Process process) => !Staged(process).Any() && !Coded(process.Stages.SelectMany(s => s.Requirements).ToList()).Any();

    private static IEnumerable<string> Named(Process process)
    {
        if (process.Code.Length == 0)
            yield return "it has no code. Give it one that all its versions share.";
        if (process.Version < 1)
            yield return "it has no version. Give it a number from 1 on.";
        if (process.FlowTable.Length == 0)
            yield return "it does not say which business process flow it goes by. Name the table of the flow's instances.";
        if (GovernedTable.Find(process.Table) is null)
            yield return $"rows of {process.Table} go through no process. Choose one of: {string.Join(", ", GovernedTable.All.Select(table => table.Name))}.";
        if (process.Stages.Count == 0)
            yield return "it has no stages. Add one for every stage of its flow.";
    }

    private static IEnumerable<string> Joined(Process process)
    {
        if (new FactPaths([process]).Joins is var joins && joins > MostJoins)
            yield return $"its criteria look at {joins} other rows through lookups, and one query can join {MostJoins}. Leave some out.";
    }

    private static IEnumerable<string> Staged(Process process)
    {
        foreach (var nameless in process.Stages.Where(s => s.Code.Length == 0))
            yield return $"the stage {nameless.Name} has no code. Give it one.";
        foreach (var won in process.Stages.Where(s => s.Code == process.CodeAt(process.Won)))
            yield return $"the stage {won.Name} has the code {won.Code}, which stands for the end of every process. Give it another.";
        foreach (var twice in process.Stages.Where(s => s.Code.Length > 0).GroupBy(s => s.Code).Where(g => g.Count() > 1))
            yield return $"the stages {string.Join(" and ", twice.Select(s => s.Name))} have the same code, {twice.Key}. Give each its own.";
        foreach (var twice in process.Stages.Where(s => s.Id != Guid.Empty).GroupBy(s => s.Id).Where(g => g.Count() > 1))
            yield return $"the stages {string.Join(" and ", twice.Select(s => s.Name))} stand for the same stage of the flow. Give each its own.";
    }

    private static IEnumerable<string> Coded(List<Requirement> requirements)
    {
        foreach (var nameless in requirements.Where(r => r.Code.Length == 0))
            yield return $"{nameless.Title} has no code. Give it one.";
        foreach (var twice in requirements.Where(r => r.Code.Length > 0).GroupBy(r => r.Code).Where(g => g.Count() > 1))
            yield return $"two requirements have the code {twice.Key}. Give each its own.";
    }

    private static bool IsEmpty(Requirement requirement) => requirement.Kind switch
    {
        RequirementKind.Criterion => requirement.Criterion is null,
        RequirementKind.SignOff => requirement.SignOff is not { Role.Length: > 0, Columns.Count: > 0 },
        _ => false,
    };
}
