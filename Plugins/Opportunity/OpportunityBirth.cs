using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Opportunity;

/// <summary>
/// An opportunity begins open: one that is created as won has passed no gate. Who migrates enters history; what comes
/// back from the recycle bin is judged once it is back, with the rows that belong to it.
/// </summary>
[CrmPluginRegistration("Create", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity created: begins open", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a61",
    Description = "Refuses an opportunity that is created as won.")]
public sealed class OpportunityBirth : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (!GovernedTable.Opportunity.IsFinished(context.Target)
            || SuiteWriter.IsPartOfCascade(context.Execution, OpportunityTable.Name, context.RowId)
            || HeldRoles.Of(context, context.ActorId).MayMigrate)
            return;

        throw new InvalidPluginExecutionException(
            "Not created: an opportunity begins open. Create it open, and close it as won when the customer has signed.",
            PluginHttpStatusCode.PreconditionFailed);
    }
}
