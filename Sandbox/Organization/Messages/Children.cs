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
}
