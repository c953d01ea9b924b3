using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A won or lost opportunity is read-only until it is reopened; who owns it may change all the same.</summary>
internal sealed class ClosedOpportunities : ITableRule
{
    private const int Open = 0;

    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName == "opportunity";

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        if (draft.Before is not { } before || before[draft.Store.Ordinal("statecode")] is Open)
            return;
        if (draft["statecode"] is Open || !draft.SetsOtherThan("ownerid"))
            return;

        throw Faults.Invalid($"The opportunity '{draft["name"]}' is closed. Reopen it before changing it.");
    }
}
