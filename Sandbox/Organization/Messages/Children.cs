using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>The rows that point to a row.</summary>
internal static class Children
{
    /// <summary>The ids of the rows that point to a row by one relationship; a lookup to several tables can hold the same id of another.</summary>
    public static List<Guid> Of(Relationship relationship, Guid parent, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        var lookup = table.Ordinal(relationship.Lookup);
        return [.. transaction.Matching(table, lookup, parent).Where(r => r[lookup] is RowKey key && key.Table == relationship.Parent).Select(r => r.Id)];
    }

    /// <summary>
    /// Clears the lookup of a row that points to one which goes. Nobody changed the child: it keeps who changed it last,
    /// and no rule is asked. Who had it locked may have deleted it, or pointed it elsewhere.
    /// </summary>
    public static void Clear(Relationship relationship, Guid child, RowKey parent, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        var place = table.Ordinal(relationship.Lookup);
        if (transaction.Hold(table, child) is not { } row || row[place] is not RowKey pointed || pointed.Id != parent.Id)
            return;

        var values = (object?[])row.Values.Clone();
        values[place] = null;
        transaction.Put(table, child, values);
    }

    /// <summary>Removes the pairs of a row in many-to-many relationships.</summary>
    public static void RemovePairs(RowKey row, Transaction transaction)
    {
        foreach (var pairs in transaction.Store.Catalog.ManyToMany.Values.Where(m => m.First == row.Table || m.Second == row.Table))
        {
            var intersect = transaction.Store.Table(pairs.Intersect);
            var column = intersect.Ordinal(pairs.First == row.Table ? pairs.FirstColumn : pairs.SecondColumn);
            foreach (var pair in transaction.Matching(intersect, column, row.Id).ToList())
                transaction.Remove(intersect, pair.Id);
        }
    }
}
