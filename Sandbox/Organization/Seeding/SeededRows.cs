using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>Writes rows of the platform and of solutions as they should be, and leaves those alone that are so already.</summary>
internal sealed class SeededRows(RowWriter writer, Transaction transaction)
{
    /// <summary>The row as it is; null where it is not there.</summary>
    public Row? Find(Entity row) => transaction.Find(transaction.Store.Table(row.LogicalName), row.Id);

    /// <summary>Creates a row.</summary>
    public void Create(Entity row) => writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true);

    /// <summary>Creates a row, or brings its columns to what they should be.</summary>
    public void Ensure(Entity row)
    {
        if (Find(row) is null)
            Create(row);
        else
            Bring(row, shipped: null);
    }

    /// <summary>Brings the columns of a row to what they should be.</summary>
    /// <param name="row">The row as it should be.</param>
    /// <param name="shipped">The row as it once came: a column that people have changed since stays as they have it. Null to heed no such change.</param>
    public void Bring(Entity row, Entity? shipped)
    {
        var table = transaction.Store.Table(row.LogicalName);
        var current = Find(row)!;
        var changed = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in row.Attributes)
            if (!Is(current, table, column, value) && (shipped is null || Is(current, table, column, shipped.GetAttributeValue<object>(column))))
                changed[column] = value;
        if (changed.Attributes.Count > 0)
            writer.Update(transaction, changed, WellKnown.SystemUser, asPlatform: true);
    }

    /// <summary>Gives a role what it states, and takes away what it stated before; what was given to it beside has rows of other ids, and stays.</summary>
    public void EnsurePrivileges(SecurityRole role)
    {
        var privileges = transaction.Store.Table("privilege");
        var grants = transaction.Store.Table("roleprivileges");
        var stated = PrivilegeRows.Grants(role, p => transaction.Find(privileges, p) is not null).ToDictionary(g => g.Id);
        foreach (var grant in transaction.Matching(grants, grants.Ordinal("roleid"), role.Id).ToList())
            if (!stated.ContainsKey(grant.Id) && grant.Id == PrivilegeRows.GrantId(role.Id, ((RowKey)grant[grants.Ordinal("privilegeid")]!).Id))
                transaction.Remove(grants, grant.Id);
        foreach (var grant in stated.Values)
            Ensure(grant);
    }

    private static bool Is(Row current, TableStore table, string column, object? value) =>
        Equals(current[RowReader.Place(table, column)], ColumnValues.ToStored(table.Table.LogicalName, table.Table.Columns[column], value));
}
