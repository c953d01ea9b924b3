using System.Collections;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Compares stored values, and reads the values of conditions in the form they are compared in.</summary>
internal static class Values
{
    /// <summary>Orders two values of one column; text without regard to case.</summary>
    public static int Compare(object left, object right) =>
        left is string a && right is string b ? string.Compare(a, b, StringComparison.OrdinalIgnoreCase) : Comparer.Default.Compare(left, right);

    /// <summary>All values of a condition; a list in the place of a value counts as its elements.</summary>
    public static IEnumerable<object> Flatten(IEnumerable<object?> values) =>
        values.SelectMany(v => v is IEnumerable list and not string ? Flatten(list.Cast<object?>()) : v is null ? [] : [v]);

    /// <summary>A condition's value as the column's stored values are compared.</summary>
    public static object Read(string table, Column column, object value)
    {
        if (value is string text && column.Type is not (ColumnType.Text or ColumnType.Memo))
            return ColumnValues.Parse(table, column, text.Trim('{', '}')) ?? "";

        try
        {
            return Read(column.Type, value);
        }
        catch (Exception problem) when (problem is InvalidCastException or FormatException or OverflowException)
        {
            throw Faults.Invalid($"The condition on '{table}.{column.LogicalName}' compares {column.Type.ToString().WithArticle()} with a value of the type {value.GetType().Name}.");
        }
    }

    private static object Read(ColumnType type, object value)
    {
        var plain = value switch
        {
            EntityReference reference => reference.Id,
            OptionSetValue option => option.Value,
            Money money => money.Value,
            Enum number => Convert.ToInt32(number, CultureInfo.InvariantCulture),
            _ => value,
        };
        return type switch
        {
            ColumnType.Lookup or ColumnType.UniqueIdentifier => (Guid)plain,
            ColumnType.DateTime => Utc((DateTime)plain),
            ColumnType.Boolean => Convert.ToBoolean(plain, CultureInfo.InvariantCulture),
            ColumnType.BigInt => Convert.ToInt64(plain, CultureInfo.InvariantCulture),
            ColumnType.Double => Convert.ToDouble(plain, CultureInfo.InvariantCulture),
            ColumnType.Decimal or ColumnType.Money => Convert.ToDecimal(plain, CultureInfo.InvariantCulture),
            ColumnType.Text or ColumnType.Memo => Convert.ToString(plain, CultureInfo.InvariantCulture)!,
            _ => Convert.ToInt32(plain, CultureInfo.InvariantCulture),
        };
    }

    private static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
