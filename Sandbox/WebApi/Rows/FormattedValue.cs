using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>A value as people read it, where the organisation has not said so itself.</summary>
internal static class FormattedValue
{
    public static string? Of(Column column, object value) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => column.Options.GetValueOrDefault(option.Value),
        bool truth => column.Options.GetValueOrDefault(truth ? 1 : 0) ?? (truth ? "Yes" : "No"),
        Money money => money.Value.ToString("N2", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(column.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        int or long or decimal or double => ((IFormattable)value).ToString("#,##0.##", CultureInfo.InvariantCulture),
        _ => null,
    };
}
