using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>What a change of the catalog does to rows: those of tables, columns, plug-ins and privileges that go, and the privileges of tables that come.</summary>
/// <param name="transaction">The transaction of the new catalog.</param>
/// <param name="before">The rows as they are in the catalog before.</param>
/// <param name="rows">Writes rows.</param>
/// <param name="removal">Removes rows.</param>
internal sealed class CatalogChange(Transaction transaction, Store before, SeededRows rows, RowRemoval removal)
{
    // Tables that name the table of a row as text, beside its id.
    private static readonly string[] NamingTables = ["principalobjectaccess", "deleteditemreference"];

    private readonly List<Table> gone = [.. before.Catalog.Tables.Values.Where(t => !transaction.Store.Catalog.Tables.ContainsKey(t.LogicalName))];
    private readonly List<Table> come = [.. transaction.Store.Catalog.Tables.Values.Where(t => !before.Catalog.Tables.ContainsKey(t.LogicalName))];

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        foreach (var table in transaction.Store.Catalog.Tables.Keys.Where(before.Catalog.Tables.ContainsKey))
            RewriteRows(before.Table(table), transaction.Store.Table(table));
        foreach (var relationship in before.Catalog.Relationships.Values.Where(r => gone.Any(t => t.LogicalName == r.Parent) && transaction.Store.Catalog.Tables.ContainsKey(r.Child)))
            LeaveRows(relationship);
        foreach (var table in gone)
            Forget(table.LogicalName);
        RemoveSteps();
        WritePrivileges();
    }

    // The data file still has the values that went with their columns.
    private void RewriteRows(TableStore old, TableStore table)
    {
        var lost = old.Columns.Where(c => table.Ordinal(c.LogicalName) < 0).Select(c => old.Ordinal(c.LogicalName)).ToList();
        if (lost.Count == 0)
            return;

        foreach (var row in old.Committed.All.Where(r => lost.Any(place => r[place] is not null)))
            if (transaction.Find(table, row.Id) is { } rest)
                transaction.Rewrite(table, rest);
    }

    // Rows of tables that stay and point to rows that go: notes go along, other lookups are cleared.
    private void LeaveRows(Relationship relationship)
    {
        var table = transaction.Store.Table(relationship.Child);
        var place = table.Ordinal(relationship.Lookup);
        if (place < 0)
            return;

        foreach (var row in transaction.All(table).Where(r => r[place] is RowKey key && key.Table == relationship.Parent).ToList())
        {
            if (relationship.OnDelete == CascadeDelete.Cascade)
                removal.Remove(relationship.Child, row.Id);
            else
                transaction.Rewrite(table, new(row.Id, row.Version, [.. row.Values.Select((v, i) => i == place ? null : v)]));
        }
    }

    private void Forget(string name)
    {
        transaction.Forget(name);
        foreach (var naming in NamingTables)
        {
            var table = transaction.Store.Table(naming);
            foreach (var row in transaction.Matching(table, table.Ordinal("objecttypecode"), name).ToList())
                transaction.Remove(table, row.Id);
        }
    }

    // Steps that people registered, of plug-ins or on tables that are no more.
    private void RemoveSteps()
    {
        var steps = transaction.Store.Table(StepRows.Table);
        string[] pointers = ["eventhandler", "plugintypeid", "sdkmessageid", "sdkmessagefilterid"];
        foreach (var step in transaction.All(steps).Where(s => pointers.Any(p => s[steps.Ordinal(p)] is RowKey key && transaction.Find(transaction.Store.Table(key.Table), key.Id) is null)).ToList())
            removal.Remove(StepRows.Table, step.Id);
    }

    private void WritePrivileges()
    {
        var kept = transaction.Store.Catalog.Tables.Values.SelectMany(PrivilegeRows.NamesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var privilege in gone.SelectMany(PrivilegeRows.NamesOf).Where(p => !kept.Contains(p)).Distinct(StringComparer.Ordinal))
            RemovePrivilege(Privileges.IdOf(privilege));
        foreach (var row in PrivilegeRows.Of(come))
            rows.Ensure(row);
        foreach (var grant in PrivilegeRows.Grants(BuiltInRoles.Administrator(come.SelectMany(PrivilegeRows.NamesOf).Distinct(StringComparer.Ordinal)), _ => true))
            rows.Ensure(grant);
    }

    private void RemovePrivilege(Guid id)
    {
        var grants = transaction.Store.Table("roleprivileges");
        foreach (var grant in transaction.Matching(grants, grants.Ordinal("privilegeid"), id).ToList())
            transaction.Remove(grants, grant.Id);
        transaction.Remove(transaction.Store.Table("privilege"), id);
    }
}
