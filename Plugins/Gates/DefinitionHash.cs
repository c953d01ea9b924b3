namespace SalesProcessPlugins.Gates;

/// <summary>The hash of what a process version demands; the texts that only advise are not part of it.</summary>
public static class DefinitionHash
{
    /// <summary>The SHA-256 over every stage and requirement of a version, lower-case hexadecimal.</summary>
    public static string Of(Process process)
    {
        var definition = new JsonObject
        {
            { "code", process.Code },
            { "version", process.Version },
            { "flow", FlowOf(process) },
            { "stages", process.Stages.Select(StageOf) },
        };
        // What a version does not have is left out, so that it keeps the hash it was published with before there was such a thing.
        if (process.ChosenWhen.Count > 0)
            definition.Add("chosenWhen", process.ChosenWhen.Select(CriterionOf));
        if (process.Other is { } other)
            definition.Add(other.IsBefore ? "before" : "beyond", other.Stages);
        return Receipt.HashOf(definition.ToString());
    }

    /// <summary>Everything that one requirement demands, as canonical text.</summary>
    public static string TextOf(Requirement requirement) => RequirementOf(requirement).ToString();

    // Flows of opportunities stand alone, as they did when nothing else had any: what was published then keeps its hash.
    private static string FlowOf(Process process) => process.Table == "opportunity" ? process.FlowTable : $"{process.Table}/{process.FlowTable}";

    private static JsonObject StageOf(Stage stage) => new()
    {
        { "id", stage.Id },
        { "code", stage.Code },
        { "requirements", stage.Requirements.Select(RequirementOf) },
    };

    private static JsonObject RequirementOf(Requirement requirement) => new()
    {
        { "code", requirement.Code },
        { "kind", Words.Of(requirement.Kind) },
        { "effect", Words.Of(requirement.Effect) },
        { "leastGrade", Words.Of(requirement.LeastGrade) },
        { "freshDays", requirement.FreshDays },
        { "notBefore", requirement.NotBefore },
        { "group", requirement.Group is { } group ? $"{group.Code}:{group.Needs}" : null },
        { "criterion", requirement.Criterion is { } criterion ? CriterionOf(criterion) : null },
        { "signOff", requirement.SignOff is { } rule ? new JsonObject { { "role", rule.Role }, { "columns", rule.Columns } } : null },
        { "waiver", requirement.Waiver is { } waiver ? WaiverOf(waiver) : null },
    };

    private static JsonObject CriterionOf(Criterion criterion) => new()
    {
        { "related", criterion.Related is { } rows ? $"{rows.Relationship}:{Words.Of(rows.Quantity)}:{rows.Count}" : null },
        { "where", criterion.Conditions.Select(ConditionOf) },
        { "dealKiller", criterion.IsDealKiller },
    };

    // A condition that says nothing of empty values keeps the hash it was published with before any could.
    private static JsonObject ConditionOf(Condition condition)
    {
        var text = new JsonObject { { "path", condition.Path }, { "operator", Words.Of(condition.Comparison) }, { "value", OperandOf(condition.Operand) } };
        if (condition.OrEmpty)
            text.Add("orEmpty", true);
        return text;
    }

    // A money's rate changes by the day and is no part of what was published.
    private static JsonObject OperandOf(Operand operand) => new()
    {
        { "number", operand.Number },
        { "amount", operand.Money?.Amount },
        { "currency", operand.Money?.Currency },
        { "text", operand.Text },
        { "flag", operand.Flag },
        { "date", operand.Date },
        { "daysFromToday", operand.DaysFromToday },
        { "choices", operand.Choices.OrderBy(c => c) },
        { "rows", operand.Rows.OrderBy(r => r) },
    };

    private static JsonObject WaiverOf(WaiverRule rule) => new()
    {
        { "authorities", rule.Authorities.Select(a => new JsonObject { { "role", a.Role }, { "upTo", a.UpTo?.Amount }, { "currency", a.UpTo?.Currency } }) },
        { "mostDays", rule.MostDays },
        { "extensions", rule.Extensions },
    };
}
