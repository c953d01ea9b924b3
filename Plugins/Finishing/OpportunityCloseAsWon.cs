using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// Judges winning an opportunity by the close activity that says so. It comes before the state is written, and it is
/// where migrated history says that it is history.
/// </summary>
[CrmPluginRegistration("Create", OpportunityTable.CloseName, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity close created: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a22",
    Description = "Judges whether an opportunity may be closed as won.")]
public sealed class OpportunityCloseAsWon : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var close = context.Target;
        if (!SaysWon(close) || close.LookupId(OpportunityTable.CloseOpportunity) is not { } opportunityId)
            return;

        Finish.Check(context, new(GovernedTable.Opportunity, opportunityId));
    }

    private static bool SaysWon(Microsoft.Xrm.Sdk.Entity close) =>
        close.ChoiceOf(OpportunityTable.CloseState) == OpportunityTable.StateWon
        || close.ChoiceOf(OpportunityTable.CloseStatus) == OpportunityTable.StatusWon;
}
