using System.Globalization;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads a requirement from the row that a definition query brings of it.</summary>
internal static class RequirementReader
{
    private const string Alias = DefinitionReader.Requirement;

    /// <summary>The requirement.</summary>
    /// <exception cref="SerializationException">Its definition or its waiver rule is no JSON that says one.</exception>
    public static Requirement Read(Entity row)
    {
        var currency = CurrencyOf(row);
        var kind = Choice<RequirementKind>(row, RequirementTable.Kind, "kind");
        var definition = DefinitionJson.Read<RequirementJson>(row.Linked<string>(Alias, RequirementTable.Definition));
        return new Requirement(
            row.Linked<string>(Alias, RequirementTable.Code) ?? "",
            row.Linked<string>(Alias, RequirementTable.Title) ?? "",
            kind,
            Choice<Effect>(row, RequirementTable.Effect, "effect"),
            row.Linked<string>(Alias, RequirementTable.Ask) ?? "",
            row.Linked<string>(Alias, RequirementTable.Fixer) ?? "",
            row.Linked<OptionSetValue>(Alias, RequirementTable.LeastGrade) is { } grade ? Choices.Read<Grade>(grade) : Grade.D)
        {
            FreshDays = row.Linked<int?>(Alias, RequirementTable.FreshDays),
            NotBefore = row.Linked<string>(Alias, RequirementTable.NotBefore),
            Group = row.Linked<string>(Alias, RequirementTable.Group) is { } group ? new RequirementGroup(group, row.Linked<int>(Alias, RequirementTable.GroupNeeds)) : null,
            Criterion = kind == RequirementKind.Criterion && definition is not null ? ToCriterion(definition, currency) : null,
            SignOff = kind == RequirementKind.SignOff && definition is not null ? ToSignOff(definition) : null,
            Waiver = DefinitionJson.Read<WaiverRuleJson>(row.Linked<string>(Alias, RequirementTable.WaiverRule)) is { } rule ? ToWaiver(rule, currency) with { Currency = row.Linked<string>(Alias, RequirementTable.Currency) } : null,
            Translations = StoredTranslations.Read(row.Linked<string>(Alias, RequirementTable.Translations)),
        };
    }

    /// <summary>The conditions under which a process is chosen: an array as a row keeps it; none for no text.</summary>
    /// <exception cref="SerializationException">It is no JSON that says them.</exception>
    public static IReadOnlyList<Criterion> ReadRule(string? json) =>
        (DefinitionJson.Read<List<RequirementJson>>(json) ?? []).Select(condition => ToCriterion(condition, currency: null)).ToList();

    private static T Choice<T>(Entity row, string column, string what) where T : struct, Enum =>
        row.Linked<OptionSetValue>(Alias, column) is { } value ? Choices.Read<T>(value) : throw new SerializationException($"it has no {what}.");

    // A limit in a currency that the organisation does not have compares with nothing: it is unknown, and an authority reaches nowhere.
    private static CurrencyRate? CurrencyOf(Entity row) => row.Linked<Guid>(DefinitionReader.Currency, CurrencyTable.Id) is var id && id == Guid.Empty
        ? null
        : new CurrencyRate(id, row.Linked<decimal>(DefinitionReader.Currency, CurrencyTable.Rate));

    private static Criterion ToCriterion(RequirementJson json, CurrencyRate? currency) => new(
        (json.Where ?? [json]).Select(c => new Condition(c.Column ?? "", Word<Comparison>(c.Comparison), ToOperand(c.Value, currency)) { OrEmpty = c.IsOrEmpty }).ToList(),
        json.Related is { } related ? new RelatedRows(related.Table, related.Relationship, Word<Quantity>(json.Has), json.Count) : null,
        json.IsDealKiller);

    private static SignOffRule ToSignOff(RequirementJson json) => new(json.Role ?? "", json.Department ?? "", json.Columns ?? []);

    private static WaiverRule ToWaiver(WaiverRuleJson json, CurrencyRate? currency) => new(
        json.Authorities.Select(a => new WaiverAuthority(a.Role, a.UpTo is { } limit ? Money(limit, currency) : null)).ToList(),
        json.MostDays,
        json.Extensions);

    private static Operand ToOperand(OperandJson? json, CurrencyRate? currency) => json is null
        ? Operand.None
        : new Operand
        {
            Number = json.Number,
            Money = json.Amount is null ? null : Money(json, currency),
            Text = json.Text,
            Flag = json.Flag,
            Date = json.Date is null ? null : Day(json.Date),
            DaysFromToday = json.DaysFromToday,
            Choices = (json.Options ?? []).Select(o => o.Value).ToList(),
            Rows = (json.Rows ?? []).Select(r => r.Id).ToList(),
        };

    private static MoneyAmount Money(OperandJson json, CurrencyRate? currency) =>
        new(json.Amount ?? 0, currency?.Id.ToString("D") ?? "none", currency is null ? null : json.Amount / currency.Rate);

    private static DateTime Day(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new SerializationException($"'{text}' is no day.");

    private static T Word<T>(string? word) where T : struct, Enum =>
        Words.Read<T>(word) ?? throw new SerializationException($"'{word}' is no {typeof(T).Name}.");

    private sealed record CurrencyRate(Guid Id, decimal Rate);
}
