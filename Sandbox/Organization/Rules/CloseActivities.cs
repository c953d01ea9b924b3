using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>The activity that closes an opportunity or a quote is itself completed from the start.</summary>
internal sealed class CloseActivities : ITableRule
{
    private const int Completed = 1;
    private const int CompletedStatus = 2;

    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName is "opportunityclose" or "quoteclose";

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        if (!draft.IsNew || draft.Sets("statuscode"))
            return;

        draft.Stamp("statecode", Completed);
        draft.Stamp("statuscode", CompletedStatus);
    }
}
