using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>Imports and removes solutions, each in one transaction that nothing else runs beside.</summary>
internal sealed class SolutionChanges(Engine engine, PlatformTables platform)
{
    private const string File = "The solution file";

    /// <summary>Imports a solution, upgrades it, or leaves all as it is where this very package is installed; a row of <c>importjob</c> tells which.</summary>
    public void Import(ImportOrder order, Caller caller)
    {
        engine.InTransaction(caller, transaction =>
        {
            engine.Security.AccessOf(caller, transaction).Demand(Privileges.ImportSolutions, "import solutions");
            return true;
        });
        var job = new ImportJob(engine, order.JobId);
        try
        {
            var solution = Told(() => SolutionPackage.Read(File, order.File));
            job.About(solution.Manifest);
            job.Succeeded(Import(solution, order) ? null : $"The solution {solution.Manifest.Title} is installed already: nothing was changed.");
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            job.Failed(refusal.Detail);
            throw;
        }
    }

    /// <summary>Removes a managed solution with all that came with it; false where the row is of no such solution.</summary>
    public bool Uninstall(Guid id, Caller caller)
    {
        if (engine.Catalog.Solutions.FirstOrDefault(s => SolutionRecords.IdOf(s.Manifest) == id) is not { Manifest.IsManaged: true } solution)
            return false;

        engine.InTransaction(caller, transaction =>
        {
            var table = transaction.Store.Table(SolutionRecords.Table);
            if (transaction.Find(table, id) is { } row)
                engine.Security.AccessOf(caller, transaction).Demand(AccessRights.DeleteAccess, table, row);
            return true;
        });
        return engine.Transactions.Change(
            store => StoreOf(store, [.. store.Catalog.Solutions.Where(s => s != solution)], solution),
            (transaction, before) => new SolutionChange(engine, transaction, before).Remove(solution));
    }

    private bool Import(SolutionContent coming, ImportOrder order)
    {
        SolutionContent? installed = null;
        return engine.Transactions.Change(
            store =>
            {
                installed = store.Catalog.FindSolution(coming.Manifest.UniqueName);
                if (installed?.Hash == coming.Hash)
                    return null;

                SolutionRules.Check(coming, installed, engine.Steps.Plugins);
                return StoreOf(store, With(store.Catalog.Solutions, coming), coming);
            },
            (transaction, before) => new SolutionChange(engine, transaction, before).Install(coming, installed, order));
    }

    // A newer version keeps its place: what came after may need it.
    private static List<SolutionContent> With(IReadOnlyList<SolutionContent> solutions, SolutionContent coming)
    {
        var isUpgrade = solutions.Any(s => s.Manifest.UniqueName == coming.Manifest.UniqueName);
        return isUpgrade
            ? [.. solutions.Select(s => s.Manifest.UniqueName == coming.Manifest.UniqueName ? coming : s)]
            : [.. solutions, coming];
    }

    private Store StoreOf(Store store, List<SolutionContent> solutions, SolutionContent changed)
    {
        for (var i = 0; i < solutions.Count; i++)
            if (SolutionDependencies.Missing(solutions[i], CatalogOf([.. solutions.Take(i)])) is { Count: > 0 } missing)
                throw SolutionDependencies.Lacking(solutions[i], changed, missing);
        var next = store.With(CatalogOf(solutions), MetadataRows.Tables);
        new MetadataRows(next, engine.Steps.Plugins).Load();
        return next;
    }

    private Catalog CatalogOf(List<SolutionContent> solutions) => Told(() => OrganizationCatalog.Of(platform, solutions));

    // What is wrong in a file is an error of the request.
    private static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException problem)
        {
            throw Faults.Of(SolutionErrors.CodeOf(problem), $"{problem.Message} Nothing was changed.");
        }
    }
}
