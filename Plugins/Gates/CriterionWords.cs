using System.Globalization;

namespace SalesProcessPlugins.Gates;

/// <summary>Says criteria in words for whoever writes and publishes processes. They name columns, so sellers read a requirement's title and ask instead.</summary>
internal static class CriterionWords
{
    /// <summary>All conditions of a criterion.</summary>
    public static string Of(Criterion criterion) =>
        $"{(criterion.Related is { } rows ? $"{Of(rows)} with " : "")}{string.Join(" and ", criterion.Conditions.Select(Of))}{(criterion.IsDealKiller ? ", a deal killer" : "")}";

    /// <summary>One condition.</summary>
    public static string Of(Condition condition) =>
        string.Join(" ", new[] { condition.Path, Words.Of(condition.Comparison).Replace('-', ' '), Of(condition.Operand), condition.OrEmpty ? "or empty" : "" }.Where(word => word.Length > 0));

    private static string Of(RelatedRows rows) => rows.Quantity switch
    {
        Quantity.All => $"every {rows.Table}",
        Quantity.Any => $"a {rows.Table}",
        _ => $"at least {rows.Count} {rows.Table}",
    };

    private static string Of(Operand operand) =>
        operand.Money is { } money ? Number(money.Amount)
        : operand.Number is { } number ? Number(number)
        : operand.Flag is { } flag ? (flag ? "yes" : "no")
        : operand.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : operand.DaysFromToday is { } days ? $"today {(days < 0 ? "-" : "+")} {Math.Abs(days)} days"
        : operand.Text
        ?? string.Join(", ", operand.Choices.Select(c => c.ToString(CultureInfo.InvariantCulture)).Concat(operand.Rows.Select(r => r.ToString("D"))));

    private static string Number(decimal number) => number.ToString("#,##0.##########", CultureInfo.InvariantCulture);
}
