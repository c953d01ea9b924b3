using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// Keeps lookups whole between transactions: while one deletes a row, another can make a row that points to it, and
/// neither sees the other. The second to commit fails, as by a foreign key.
/// </summary>
internal sealed class References
{
    private readonly ILookup<TableStore, Reference> fromChild;
    private readonly ILookup<TableStore, Reference> fromParent;

    /// <summary>The references of these tables that their relationships keep whole.</summary>
    public References(Store store)
    {
        var all = store.Catalog.Relationships.Values
            .Where(r => r.OnDelete != CascadeDelete.NoCascade)
            .Select(r => Of(store, r.Child, r.Lookup, r.Parent))
            .Concat(store.Catalog.ManyToMany.Values.SelectMany(m => new[] { Of(store, m.Intersect, m.FirstColumn, m.First), Of(store, m.Intersect, m.SecondColumn, m.Second) }))
            .ToList();
        fromChild = all.ToLookup(r => r.Child);
        fromParent = all.ToLookup(r => r.Parent);
    }

    /// <summary>Fails where what a transaction has written and what others have committed meanwhile do not fit together.</summary>
    public void Check(Transaction transaction)
    {
        foreach (var change in transaction.Changes)
        {
            if (change.After is { } row)
                CheckParents(transaction, change.Table, row);
            else
                CheckChildren(transaction, change);
        }
    }

    private static Reference Of(Store store, string child, string lookup, string parent) =>
        new(store.Table(child), store.Table(child).Ordinal(lookup), store.Table(parent));

    private void CheckParents(Transaction transaction, TableStore table, Row row)
    {
        foreach (var reference in fromChild[table])
            if (row[reference.Lookup] is RowKey key && key.Table == reference.Parent.Table.LogicalName && transaction.Find(reference.Parent, key.Id) is null && IsNew(table, row, reference, key))
                throw Faults.Conflict($"The {key.Table} that this {table.Table.LogicalName} points to has been deleted by another request meanwhile");
    }

    // A lookup that was there already has been seen by whoever deletes what it points to.
    private static bool IsNew(TableStore table, Row row, Reference reference, RowKey key) =>
        !key.Equals(table.Committed.Find(row.Id)?[reference.Lookup]);

    private void CheckChildren(Transaction transaction, Change deleted)
    {
        foreach (var reference in fromParent[deleted.Table])
            if (transaction.Matching(reference.Child, reference.Lookup, deleted.Id).Any(r => r[reference.Lookup] is RowKey key && key.Table == deleted.Table.Table.LogicalName))
                throw Faults.Conflict($"Another request has made {reference.Child.Table.LogicalName.WithArticle()} meanwhile that points to the {deleted.Table.Table.LogicalName} being deleted");
    }

    private sealed record Reference(TableStore Child, int Lookup, TableStore Parent);
}
