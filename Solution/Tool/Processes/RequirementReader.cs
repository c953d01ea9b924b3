using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads one requirement of a process file. Texts may be as long as the columns they end up in.</summary>
/// <param name="governed">The table whose rows go through the process; null for one that is not described, which is noted elsewhere.</param>
/// <param name="tables">All tables.</param>
public sealed class RequirementReader(PlatformTable? governed, TableSet tables)
{
    private const string Table = "c3_requirement";
    private const int MostFreshDays = 3650;

    /// <summary>The requirement.</summary>
    public Requirement Read(JsonObjectReader reader)
    {
        var kind = reader.KnownWord<RequirementKind>("kind");
        if (kind is null)
            reader.Skip("leastGrade", "definition", "freshDays", "notBefore");
        return new Requirement(
            reader.Text("code", Code),
            reader.Text("title", Fits("c3_name")),
            kind ?? default,
            reader.Word<Effect>("effect"),
            reader.Text("ask", Fits("c3_ask")),
            reader.Text("fixer", Fits("c3_fixer")),
            kind == RequirementKind.Checkpoint ? reader.Word<Grade>("leastGrade") : null,
            ReadDefinition(reader, kind))
        {
            FreshDays = kind is RequirementKind.Checkpoint or RequirementKind.Criterion ? reader.OptionalWhole("freshDays", 1, MostFreshDays) : null,
            NotBefore = kind == RequirementKind.Checkpoint ? reader.OptionalText("notBefore", Code) : null,
            Group = reader.OptionalText("group", TextRule.Code(tables.MaxLength(Table, "c3_group"))),
            GroupNeeds = reader.Has("group") ? reader.Whole("groupNeeds", 1) : null,
            WaiverRule = ThatFits(reader, "waiver", "c3_waiverrule", reader.OptionalObject("waiver", WaiverRuleReader.Read)),
            Currency = CurrencyOf(reader),
        };
    }

    private string? ReadDefinition(JsonObjectReader reader, RequirementKind? kind) => ThatFits(reader, "definition", "c3_definition", kind switch
    {
        RequirementKind.Criterion => reader.Object("definition", new CriterionReader(governed, tables).Read),
        RequirementKind.SignOff => reader.Object("definition", signOff => SignOffReader.Read(signOff, governed)),
        _ => null,
    });

    // The row names one currency, by which the platform finds the rate for all its amounts.
    private static string? CurrencyOf(JsonObjectReader reader)
    {
        JsonValue[] places =
        [
            .. reader.Value.At("definition", "value", "currency"),
            .. reader.Value.At("definition", "where", "value", "currency"),
            .. reader.Value.At("waiver", "authorities", "upTo", "currency"),
        ];
        foreach (var other in places.Where(place => place.Literal != places[0].Literal))
            reader.Problem(other, $"The requirement counts in {places[0].Literal} already, in line {places[0].Line}.", "Use one currency in a requirement.");
        return places.FirstOrDefault()?.Literal;
    }

    private string? ThatFits(JsonObjectReader reader, string name, string column, string? json)
    {
        if (json?.Length > tables.MaxLength(Table, column))
            reader.Problem(name, $"It takes {json.Length} characters, its column holds {tables.MaxLength(Table, column)}.", "Split the requirement into several.");
        return json;
    }

    private TextRule Code => TextRule.Code(tables.MaxLength(Table, "c3_code"));

    private TextRule Fits(string column) => new(tables.MaxLength(Table, column));
}
