using System.Collections.Frozen;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Turns the values of requests into what the store keeps, and back.</summary>
internal static class ColumnValues
{
    private const int LongestQuote = 50;
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly FrozenDictionary<ColumnType, Func<object, object?>> Readers = new Dictionary<ColumnType, Func<object, object?>>
    {
        [ColumnType.Text] = v => v as string,
        [ColumnType.Memo] = v => v as string,
        [ColumnType.Integer] = v => v as int?,
        [ColumnType.BigInt] = v => v as long? ?? v as int?,
        [ColumnType.Decimal] = v => v as decimal?,
        [ColumnType.Double] = v => v as double?,
        [ColumnType.Money] = v => (v as Money)?.Value,
        [ColumnType.Boolean] = v => v as bool?,
        [ColumnType.DateTime] = v => v as DateTime?,
        [ColumnType.UniqueIdentifier] = v => v as Guid?,
        [ColumnType.Lookup] = v => v is EntityReference { LogicalName: { } table } r ? new RowKey(table, r.Id) : null,
        [ColumnType.Choice] = v => (v as OptionSetValue)?.Value,
        [ColumnType.State] = v => (v as OptionSetValue)?.Value,
        [ColumnType.Status] = v => (v as OptionSetValue)?.Value,
    }.ToFrozenDictionary();

    /// <summary>What the store keeps for a request's value; the checks of <see cref="ValueChecks"/> come after.</summary>
    public static object? ToStored(string table, Column column, object? value)
    {
        if (value is null or "")
            return null;

        var stored = Readers[column.Type](value) ?? throw WrongType(table, column, value);
        return stored switch
        {
            DateTime time => ToStored(table, column, time),
            decimal number when column.Precision is { } places => Math.Round(number, places, MidpointRounding.AwayFromZero),
            _ => stored,
        };
    }

    /// <summary>What a request gets for a stored value; references come without their name.</summary>
    public static object ToSdk(Column column, object stored) => stored switch
    {
        RowKey key => new EntityReference(key.Table, key.Id),
        decimal amount when column.Type == ColumnType.Money => new Money(amount),
        int value when column.Type is ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(value),
        _ => stored,
    };

    /// <summary>What the store keeps for a value written as text, in FetchXML or in a data file.</summary>
    public static object? Parse(string table, Column column, string text)
    {
        if (text.Length == 0)
            return null;

        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => text,
            ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            ColumnType.BigInt when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            ColumnType.Decimal or ColumnType.Money when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            ColumnType.Double when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            ColumnType.Boolean when ParseFlag(text) is { } flag => flag,
            ColumnType.DateTime when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) => time,
            ColumnType.UniqueIdentifier or ColumnType.Lookup when Guid.TryParse(text, out var id) => id,
            _ => throw WrongType(table, column, text),
        };
    }

    private static bool? ParseFlag(string text) => text.ToUpperInvariant() switch
    {
        "1" or "TRUE" => true,
        "0" or "FALSE" => false,
        _ => null,
    };

    // The platform keeps whole seconds, in UTC; a plug-in that compares what it wrote must see that here too.
    private static DateTime ToStored(string table, Column column, DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        if (utc < Earliest)
            throw Faults.Of(ErrorCodes.OutOfRange, $"The value {utc:yyyy-MM-dd} of '{table}.{column.LogicalName}' is before {Earliest:yyyy-MM-dd}.");

        return column.DateOnly ? utc.Date : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private static FaultException<OrganizationServiceFault> WrongType(string table, Column column, object value) =>
        Faults.Invalid($"The column '{table}.{column.LogicalName}' holds {Name(column.Type)}, and got {(value is string text ? $"'{Beginning(text)}'" : value.GetType().Name)}.");

    // A text in the wrong place can be a whole file, and errors find their way into logs.
    private static string Beginning(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "...";

    private static string Name(ColumnType type) => type switch
    {
        ColumnType.Lookup => "an EntityReference with a table",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "an OptionSetValue",
        ColumnType.Money => "Money",
        ColumnType.UniqueIdentifier => "a Guid",
        ColumnType.Memo => "text",
        _ => type.ToString(),
    };
}
