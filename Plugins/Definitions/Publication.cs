using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Health;

namespace SalesProcessPlugins.Definitions;

/// <summary>What publishing a draft would do: what is wrong with it, what it changes, and what it takes.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Current">The version of its code that is published; null for none.</param>
/// <param name="Before">What it is compared with: that version, else what governs its flow; null where nothing does.</param>
internal sealed record Publication(Draft Draft, StampedProcess? Current, Process? Before)
{
    /// <summary>Everything that stands against it, in words.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>What nobody can do until somebody is given the role; it is said, and does not stop publishing.</summary>
    public IReadOnlyList<UnheldRole> Unheld { get; private init; } = [];

    /// <summary>What it changes; nothing is said of a draft that cannot be compared.</summary>
    public IReadOnlyList<Change> Changes { get; private init; } = [];

    /// <summary>The rules that it loosens, which takes a second person.</summary>
    public IReadOnlyList<string> Loosened { get; private init; } = [];

    /// <summary>Reads all of it.</summary>
    public static Publication Read(PluginContext context, Draft draft)
    {
        var process = draft.Process;
        var current = DefinitionReader.ReadPublishedCode(context.System, process.Code);
        // A new code for a flow that is governed already could loosen it as well as a new version.
        var before = (current ?? DefinitionReader.ReadPublished(context.System, process.FlowTable, process.Table))?.Process;
        var isDistinct = DraftChecks.AreDistinct(process);
        return new Publication(draft, current, before)
        {
            Problems = [.. draft.Problems, .. Numbered(process, current?.Process), .. Succeeding(context, draft)],
            Unheld = RoleHealth.Unheld(context.System, [process]).ToList(),
            Changes = isDistinct ? Gates.Changes.Between(before, process) : [],
            Loosened = isDistinct && before is not null ? Loosening.Between(before, process) : [],
        };
    }

    /// <summary>The refusal of a draft with problems.</summary>
    public InvalidPluginExecutionException Refusal() => new(
        Problems.Count == 1
            ? $"Not published: {Problems[0]}"
            : $"Not published, because {Problems.Count} things are wrong:\n{string.Join("\n", Problems.Select((problem, index) => $"{index + 1}) {problem}"))}",
        PluginHttpStatusCode.BadRequest);

    private static IEnumerable<string> Numbered(Process draft, Process? current)
    {
        if (current is not null && draft.Version <= current.Version)
            yield return $"version {current.Version} of {current.Name} is published, and this is version {draft.Version}. Give the draft a higher version.";
    }

    private static IEnumerable<string> Succeeding(PluginContext context, Draft draft)
    {
        if (draft.Succession.ObjectionAt(context.Now) is { } objection)
            yield return objection;
        if (draft.Succession.UnderWay == UnderWay.Stay)
            yield break;
        var stranded = new Stranded(context.System, draft.Process);
        foreach (var problem in stranded.OfFlows())
            yield return problem;
        // Who is given a grace has until then to move on.
        if (draft.Succession.UnderWay == UnderWay.Move && draft.Problems.Count == 0)
            foreach (var problem in stranded.OfStages())
                yield return problem;
    }
}
