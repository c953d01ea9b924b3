namespace SalesProcessPlugins.Gates;

/// <summary>Says which checkpoint a file proves.</summary>
public static class EvidenceAssignment
{
    /// <summary>
    /// The checkpoint whose code or title the subject names; else, where exactly one checkpoint of the current stage
    /// still lacks evidence that suffices, that one; else null, and the seller is asked.
    /// </summary>
    public static string? Choose(Process process, int currentPosition, IEnumerable<Evidence> others, string? subject)
    {
        var named = NamedBy(process, subject);
        if (named.Count == 1)
            return named[0].Code;
        if (named.Count > 1 || currentPosition >= process.Won)
            return null;

        var proofs = others.ToLookup(e => e.RequirementCode);
        var lacking = Checkpoints([process.Stages[currentPosition]]).Where(c => !proofs[c.Code].Any(e => e.Grade <= c.LeastGrade)).ToList();
        return lacking.Count == 1 ? lacking[0].Code : null;
    }

    /// <summary>The one checkpoint that a subject names; null for none, and for several.</summary>
    public static string? Named(Process process, string? subject) =>
        NamedBy(process, subject) is { Count: 1 } named ? named[0].Code : null;

    private static List<Requirement> NamedBy(Process process, string? subject) =>
        Checkpoints(process.Stages).Where(c => Names(subject, c.Code) || Names(subject, c.Title)).ToList();

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
