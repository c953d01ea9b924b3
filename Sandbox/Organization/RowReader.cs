using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Gives rows out as the platform does: empty columns left out, with formatted values and the names of lookups.</summary>
internal sealed class RowReader(Transaction transaction)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>The places of the columns a request asks for; an error that names an unknown one.</summary>
    public static int[] Places(TableStore table, ColumnSet? columns)
    {
        if (columns is null)
            return [];

        return columns.AllColumns
            ? [.. Enumerable.Range(0, table.Columns.Length)]
            : [.. columns.Columns.Select(c => Place(table, c))];
    }

    /// <summary>The place of a column; an error that names it where it is unknown.</summary>
    public static int Place(TableStore table, string? column)
    {
        var place = column is null ? -1 : table.Ordinal(column);
        return place >= 0 ? place : throw Faults.UnknownColumn(table.Table.LogicalName, column);
    }

    /// <summary>A row with some of its columns; the key is always among them.</summary>
    public Entity Read(TableStore table, Row row, int[] places)
    {
        var entity = new Entity(table.Table.LogicalName, row.Id) { RowVersion = row.Version.ToString(English) };
        foreach (var place in places)
            if (row[place] is { } value)
                Set(entity, table.Columns[place].LogicalName, table.Columns[place], value);
        entity[table.Table.Key] = row.Id;
        return entity;
    }

    /// <summary>Sets one value under a name, with its formatted value.</summary>
    public void Set(Entity entity, string name, Column column, object stored)
    {
        entity[name] = ToSdk(column, stored);
        if (Format(column, stored) is { } text)
            entity.FormattedValues[name] = text;
    }

    /// <summary>A value for a request; a reference with its name.</summary>
    public object ToSdk(Column column, object stored)
    {
        var value = ColumnValues.ToSdk(column, stored);
        if (value is EntityReference reference)
            reference.Name = NameOf((RowKey)stored);
        return value;
    }

    /// <summary>What people read for a value; null where the value is read as it is.</summary>
    public string? Format(Column column, object stored) => stored switch
    {
        RowKey key => NameOf(key),
        bool flag => column.Options.GetValueOrDefault(flag ? 1 : 0) ?? (flag ? "Yes" : "No"),
        int option when column.Options.Count > 0 => column.Options.GetValueOrDefault(option),
        int number => number.ToString("N0", English),
        decimal amount when column.Type == ColumnType.Money => (amount < 0 ? "-$" : "$") + Math.Abs(amount).ToString("N2", English),
        decimal number => number.ToString("N" + (column.Precision ?? 2), English),
        double number => number.ToString("N2", English),
        DateTime time => time.ToString(column.DateOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", English),
        _ => null,
    };

    /// <summary>The text by which people know a row; null where it has none.</summary>
    public string? NameOf(RowKey key)
    {
        var table = transaction.Store.Table(key.Table);
        return table.Table.NameColumn is { } name ? transaction.Find(table, key.Id)?[table.Ordinal(name)] as string : null;
    }
}
