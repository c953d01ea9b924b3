namespace SalesProcessPlugins.Gates;

/// <summary>What the rules choose as the client code reads it.</summary>
public static class ChoiceJson
{
    /// <summary>The answer of c3_ChooseProcess: what is chosen and why.</summary>
    public static string For(Choice choice, Reader reader)
    {
        var wording = reader.WordingOf([.. choice.Findings.Select(f => f.Process)]);
        return new JsonObject
        {
            { "outcome", Words.Of(choice.Outcome) },
            { "message", choice.Text(wording) },
            { "processes", choice.Findings.Select(finding => FindingOf(finding, wording)) },
        }.ToString();
    }

    /// <summary>What is chosen, beside a verdict.</summary>
    /// <param name="choice">What is chosen.</param>
    /// <param name="governing">What governs the row; null for nothing.</param>
    /// <param name="reader">Who reads it.</param>
    internal static JsonObject Beside(Choice choice, Process? governing, Reader reader)
    {
        var wording = choice.WordingFor(reader);
        return new()
        {
            { "outcome", Words.Of(choice.Outcome) },
            { "message", choice.Text(wording) },
            { "processes", choice.Candidates.Select(c => new JsonObject { { "code", c.Process.Code }, { "name", c.Process.In(wording.Language).Name } }) },
            { "governs", governing is null ? null : choice.Candidates.Any(c => c.Process.Code == governing.Code) },
        };
    }

    private static JsonObject FindingOf(RuleFinding finding, Wording wording) => new()
    {
        { "code", finding.Process.Code },
        { "name", finding.Process.In(wording.Language).Name },
        { "chosen", finding.Holds },
        { "text", finding.Text(wording) },
        { "conditions", finding.Process.ChosenWhen.Zip(finding.Conditions, ConditionOf) },
    };

    // Sellers are not shown columns: whoever shows it to an administrator may.
    private static JsonObject ConditionOf(Criterion condition, bool? holds) => new()
    {
        { "definition", CriterionWords.Of(condition) },
        { "holds", holds },
    };
}
