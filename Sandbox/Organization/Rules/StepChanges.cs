using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A change of a step's rows counts from the commit on; some messages of some tables take no step.</summary>
internal sealed class StepChanges(StepRegistry steps, Transactions transactions) : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName is StepRows.Table or StepRows.ImageTable;

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        if (draft["sdkmessagefilterid"] is RowKey filter)
            CheckAllowed(draft, filter);
        steps.ReadAfter(draft.Transaction, transactions);
    }

    private static void CheckAllowed(RowDraft draft, RowKey filter)
    {
        var filters = draft.Transaction.Store.Table(filter.Table);
        var row = draft.Transaction.Find(filters, filter.Id)!;
        if (row[filters.Ordinal("iscustomprocessingstepallowed")] is not true)
            throw Faults.Invalid($"The step '{draft["name"]}' cannot be registered: the platform raises no such event for '{row[filters.Ordinal("primaryobjecttypecode")]}'.");
    }
}
