using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A change of a step's rows counts from the commit on.</summary>
internal sealed class StepChanges(StepRegistry steps, Transactions transactions) : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName is StepRows.Table or StepRows.ImageTable;

    /// <inheritdoc/>
    public void Apply(RowDraft draft) => steps.ReadAfter(draft.Transaction, transactions);
}
