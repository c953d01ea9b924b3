using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Writing;

/// <summary>A version of a row that is being made: what was, what is asked for, and what the platform adds.</summary>
internal sealed class RowDraft
{
    private readonly object?[] values;
    private readonly HashSet<int> changed = [];

    /// <summary>A draft of a new row, or of the next version of an old one.</summary>
    public RowDraft(Transaction transaction, TableStore table, Guid id, Row? before)
    {
        Transaction = transaction;
        Store = table;
        Id = id;
        Before = before;
        values = before is null ? new object?[table.Columns.Length] : (object?[])before.Values.Clone();
        values[table.Key] = id;
    }

    /// <summary>The transaction that will write it.</summary>
    public Transaction Transaction { get; }

    /// <summary>The table's rows.</summary>
    public TableStore Store { get; }

    /// <summary>The table's metadata.</summary>
    public Table Table => Store.Table;

    /// <summary>The row's id.</summary>
    public Guid Id { get; }

    /// <summary>The version before; null for a new row.</summary>
    public Row? Before { get; }

    /// <summary>Whether the row is new.</summary>
    public bool IsNew => Before is null;

    /// <summary>A column's value in the draft.</summary>
    public object? this[string column]
    {
        get => Store.Ordinal(column) is >= 0 and var place ? values[place] : null;
        set
        {
            Stamp(column, value);
            changed.Add(Store.Ordinal(column));
        }
    }

    /// <summary>Sets a column that the platform fills by itself, where the table has it; it does not count as asked for.</summary>
    public void Stamp(string column, object? value)
    {
        var place = Store.Ordinal(column);
        if (place >= 0)
            values[place] = value;
    }

    /// <summary>Whether this write sets a column.</summary>
    public bool Sets(string column) => changed.Contains(Store.Ordinal(column));

    /// <summary>Whether this write sets any column but one.</summary>
    public bool SetsOtherThan(string column) => changed.Any(place => place != Store.Ordinal(column));

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => Store.Ordinal(column) >= 0;

    /// <summary>Gives a column a value unless the write does.</summary>
    public void Default(string column, object? value)
    {
        if (!Sets(column))
            Stamp(column, value);
    }

    /// <summary>Writes the draft.</summary>
    public Row Put() => Transaction.Put(Store, Id, values);
}
