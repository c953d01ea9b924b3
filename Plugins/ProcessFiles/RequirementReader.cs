using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads one requirement of a process file.</summary>
/// <param name="governed">The table whose rows go through the process; null for one that is not known, which is noted elsewhere.</param>
/// <param name="columns">The columns that a process may look at.</param>
internal sealed class RequirementReader(string? governed, IColumns columns)
{
    private const int MostFreshDays = 3650;

    /// <summary>The requirement.</summary>
    public Requirement Read(JsonObjectReader reader)
    {
        var kind = reader.KnownWord<RequirementKind>("kind");
        if (kind is null)
            reader.Skip("leastGrade", "definition", "freshDays", "notBefore");
        return new Requirement(
            reader.Text("code", Texts.Code),
            reader.Text("title", Texts.OfRequirement.RuleOf("title")),
            kind ?? default,
            reader.Word<Effect>("effect"),
            reader.Text("ask", Texts.OfRequirement.RuleOf("ask")),
            reader.Text("fixer", Texts.OfRequirement.RuleOf("fixer")),
            kind == RequirementKind.Checkpoint ? reader.Word<Grade>("leastGrade") : null,
            Fitting.Check(reader, "definition", ReadDefinition(reader, kind)?.ToString(), Texts.MaxDefinitionLength))
        {
            FreshDays = kind is RequirementKind.Checkpoint or RequirementKind.Criterion ? reader.OptionalWhole("freshDays", 1, MostFreshDays) : null,
            NotBefore = kind == RequirementKind.Checkpoint ? reader.OptionalText("notBefore", Texts.Code) : null,
            Group = reader.OptionalText("group", Texts.Code),
            GroupNeeds = reader.Has("group") ? reader.Whole("groupNeeds", 1) : null,
            WaiverRule = Fitting.Check(reader, "waiver", reader.OptionalObject("waiver", WaiverRuleReader.Read)?.ToString(), Texts.MaxWaiverRuleLength),
            Currency = CurrencyOf(reader),
            Translations = TranslationReader.Read(reader, Texts.OfRequirement),
        };
    }

    private JsonObject? ReadDefinition(JsonObjectReader reader, RequirementKind? kind) => kind switch
    {
        RequirementKind.Criterion => reader.Object("definition", new CriterionReader(governed, columns).Read),
        RequirementKind.SignOff => reader.Object("definition", ReadSignOff),
        _ => null,
    };

    private JsonObject ReadSignOff(JsonObjectReader reader)
    {
        var signOff = new JsonObject { { "role", reader.Text("role", WaiverRuleReader.RoleName) }, { "department", reader.Text("department", WaiverRuleReader.RoleName) } };
        var signed = reader.Texts("columns");
        signOff.Add("columns", signed);
        reader.AreUnique("columns");
        ColumnPath.CheckColumns(reader, signed, governed, columns);
        return signOff;
    }

    // The row names one currency, by which the platform finds the rate for all its amounts.
    private static string? CurrencyOf(JsonObjectReader reader)
    {
        List<JsonValue> places =
        [
            .. reader.Value.At("definition", "value", "currency"),
            .. reader.Value.At("definition", "where", "value", "currency"),
            .. reader.Value.At("waiver", "authorities", "upTo", "currency"),
        ];
        foreach (var other in places.Where(place => place.Literal != places[0].Literal))
            reader.Problem(other, $"The requirement counts in {places[0].Literal} already, in line {places[0].Line}.", "Use one currency in a requirement.");
        return places.FirstOrDefault()?.Literal;
    }
}
