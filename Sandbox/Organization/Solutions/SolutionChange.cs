using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>Writes what an import or a removal does to rows, in the transaction of the new catalog.</summary>
/// <param name="engine">The organisation.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="before">The rows as they are in the catalog before.</param>
internal sealed class SolutionChange(Engine engine, Transaction transaction, Store before)
{
    private readonly SeededRows rows = new(engine.Writer, transaction);
    private readonly RowRemoval removal = new(transaction);

    /// <summary>Writes the rows of a solution, and removes those of the version before that it no longer has.</summary>
    public void Install(SolutionContent coming, SolutionContent? installed, ImportOrder order)
    {
        new CatalogChange(transaction, before, rows, removal).Write();
        var shipped = installed is null ? [] : RowsOf(installed);
        foreach (var row in RowsOf(coming).Values)
            Write(row, shipped.GetValueOrDefault((row.LogicalName, row.Id)), order);
        RemoveAllBut(RowsOf(coming), shipped);
        foreach (var role in coming.Roles)
            rows.EnsurePrivileges(role);
        Record(coming.Manifest);
        KeptSolutions.Keep(transaction, coming.Manifest.UniqueName, order.File);
        Finish();
    }

    /// <summary>Removes all rows of a solution.</summary>
    public void Remove(SolutionContent installed)
    {
        RemoveAllBut([], RowsOf(installed));
        new CatalogChange(transaction, before, rows, removal).Write();
        removal.Remove(SolutionRecords.Table, SolutionRecords.IdOf(installed.Manifest));
        if (transaction.Store.Catalog.Solutions.All(s => s.Manifest.Publisher.UniqueName != installed.Manifest.Publisher.UniqueName))
            removal.Remove("publisher", SolutionRecords.IdOf(installed.Manifest.Publisher));
        KeptSolutions.Keep(transaction, installed.Manifest.UniqueName, file: null);
        // What was configured has gone with its tables: it is to come again with the solution.
        transaction.Keep(Seeder.ConfigurationSetting, null);
        Finish();
    }

    private static Dictionary<(string Table, Guid Id), Entity> RowsOf(SolutionContent solution) =>
        new ComponentRows(solution).All().ToDictionary(r => (r.LogicalName, r.Id));

    private void Write(Entity row, Entity? shipped, ImportOrder order)
    {
        var isNew = rows.Find(row) is null;
        if (isNew)
            rows.Create(row);
        else
            rows.Bring(row, order.Overwrite ? null : shipped);
        if (ComponentRows.StateOf(row.LogicalName, order.Publish, isNew) is { } state)
            rows.Ensure(state.On(row));
    }

    private void RemoveAllBut(Dictionary<(string Table, Guid Id), Entity> kept, Dictionary<(string Table, Guid Id), Entity> shipped)
    {
        foreach (var (table, id) in shipped.Keys.Where(k => !kept.ContainsKey(k)))
            removal.Remove(table, id);
    }

    private void Record(SolutionManifest solution)
    {
        var now = engine.Time.GetUtcNow().UtcDateTime;
        var row = SolutionRecords.Of(solution);
        row[rows.Find(row) is null ? "installedon" : "updatedon"] = now;
        rows.Ensure(SolutionRecords.Of(solution.Publisher));
        rows.Ensure(row);
    }

    private void Finish() => transaction.AfterCommit(() =>
    {
        engine.ForgetEntitlements();
        engine.Transactions.Run(engine.Steps.Read);
    });
}
