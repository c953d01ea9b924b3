namespace SalesProcessPlugins.Gates;

/// <summary>Says which checkpoint a file proves.</summary>
public static class EvidenceAssignment
{
    /// <summary>
    /// The checkpoint whose code or title the subject names; else, where exactly one checkpoint of the current stage
    /// still lacks evidence, that one; else null, and the seller is asked.
    /// </summary>
    public static string? Choose(Process process, int currentPosition, IEnumerable<Evidence> others, string? subject)
    {
        var named = Checkpoints(process.Stages).Where(c => Names(subject, c.Code) || Names(subject, c.Title)).ToList();
        if (named.Count == 1)
            return named[0].Code;
        if (named.Count > 1 || currentPosition >= process.Won)
            return null;

        var covered = new HashSet<string?>(others.Select(e => e.RequirementCode));
        var lacking = Checkpoints([process.Stages[currentPosition]]).Where(c => !covered.Contains(c.Code)).ToList();
        return lacking.Count == 1 ? lacking[0].Code : null;
    }

    private static IEnumerable<Requirement> Checkpoints(IEnumerable<Stage> stages) =>
        stages.SelectMany(s => s.Requirements).Where(r => r.Kind == RequirementKind.Checkpoint);

    private static bool Names(string? subject, string words)
    {
        var start = subject?.IndexOf(words, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start >= 0 && IsEdge(subject!, start - 1) && IsEdge(subject!, start + words.Length);
    }

    private static bool IsEdge(string text, int index) =>
        index < 0 || index >= text.Length || !(char.IsLetterOrDigit(text[index]) || text[index] == '-');
}
