using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// Judges the message that wins an opportunity, before anything is written. Which steps the message raises besides, and
/// by which of its two names it is known, is not documented; the receipt of one request is written once.
/// </summary>
[CrmPluginRegistration("Win", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity won by message: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a63",
    Description = "Judges whether an opportunity may be won.")]
[CrmPluginRegistration("WinOpportunity", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity won by message, by the request's name: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a64",
    Description = "Judges whether an opportunity may be won.")]
public sealed class OpportunityWinMessage : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (((Entity)context.Execution.InputParameters[PluginContext.CloseParameter]).LookupId(OpportunityTable.CloseOpportunity) is { } opportunityId)
            Finish.Check(context, new(GovernedTable.Opportunity, opportunityId));
    }
}
