using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Turns what the platform keeps in columns into what gates compare.</summary>
internal static class FactValues
{
    /// <summary>The value of a column; null for an empty one.</summary>
    /// <param name="value">What the platform returned.</param>
    /// <param name="currency">The currency of the row, for money.</param>
    /// <param name="rate">The row's exchange rate, for money.</param>
    public static ColumnValue? Of(object? value, EntityReference? currency, decimal? rate) => value switch
    {
        null or "" => null,
        string text => new ColumnValue(text),
        bool flag => new ColumnValue(flag ? "yes" : "no") { Flag = flag },
        Money money => new ColumnValue(Text(money.Value)) { Money = new MoneyAmount(money.Value, currency?.Id.ToString("D"), money.Value / rate), Number = money.Value },
        OptionSetValue choice => new ColumnValue(Text(choice.Value)) { Choice = choice.Value },
        EntityReference row => new ColumnValue(row.Id.ToString("D")) { Row = row.Id },
        DateTime time => new ColumnValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) { Time = time },
        OptionSetValueCollection choices => new ColumnValue(string.Join(",", choices.Select(c => c.Value).OrderBy(c => c))),
        Guid id => new ColumnValue(id.ToString("D")) { Row = id },
        int or long or decimal or double => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => new ColumnValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>The value of a column of a row, with the row's own currency.</summary>
    public static ColumnValue? Of(Entity row, string column) =>
        Of(row.Contains(column) ? row[column] : null, row.GetAttributeValue<EntityReference>(CurrencyTable.Id), row.GetAttributeValue<decimal?>(CurrencyTable.Rate));

    /// <summary>The value of a column of a linked row, with that row's own currency.</summary>
    public static ColumnValue? Linked(Entity row, string alias, string column) =>
        Of(row.Linked<object>(alias, column), row.Linked<EntityReference>(alias, CurrencyTable.Id), row.Linked<decimal?>(alias, CurrencyTable.Rate));

    private static ColumnValue Number(decimal number) => new(Text(number)) { Number = number };

    // Without the zeros behind the point, which the same amount may or may not come with.
    private static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
