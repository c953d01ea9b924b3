using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>Removes components along with what belongs to them. No step is asked, and nothing holds them: who removes a solution removes it whole.</summary>
internal sealed class RowRemoval(Transaction transaction)
{
    /// <summary>Removes a row, where it is there.</summary>
    public void Remove(string table, Guid id)
    {
        var rows = transaction.Store.Table(table);
        if (transaction.Find(rows, id) is null)
            return;

        transaction.Remove(rows, id);
        foreach (var relationship in transaction.Store.Catalog.ChildrenOf(table).Where(r => r.OnDelete != CascadeDelete.NoCascade))
            foreach (var child in Children.Of(relationship, id, transaction))
                Leave(relationship, child, new(table, id));
        Children.RemovePairs(new(table, id), transaction);
    }

    private void Leave(Relationship relationship, Guid child, RowKey parent)
    {
        if (relationship.OnDelete == CascadeDelete.Cascade)
            Remove(relationship.Child, child);
        else
            Children.Clear(relationship, child, parent, transaction);
    }
}
