using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>An amount of money as a text column keeps it, with its currency: <c>250000 USD</c>.</summary>
internal static class AmountText
{
    /// <summary>The text; null where there is no amount.</summary>
    public static string? Of(PluginContext context, MoneyAmount? worth)
    {
        if (worth is null)
            return null;
        var currency = Guid.TryParse(worth.Currency, out var id)
            ? context.System.Retrieve(CurrencyTable.Name, id, new(CurrencyTable.IsoCode)).GetAttributeValue<string>(CurrencyTable.IsoCode)
            : null;
        return $"{worth.Amount.ToString("0.##########", CultureInfo.InvariantCulture)} {currency}".TrimEnd();
    }
}
