using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Choosing;

/// <summary>
/// Lets the platform begin the flow of the process that the rules choose for what is created (platform docs, the
/// default process and ProcessId). Where they choose none or several, nothing is set by guess and the platform does as
/// it would; where the creator has chosen, even no flow at all, that stands.
/// </summary>
[CrmPluginRegistration("Create", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity created: chosen process", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f5a11",
    Description = Reason)]
[CrmPluginRegistration("Create", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead created: chosen process", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f5a12",
    Description = Reason)]
public sealed class ProcessOnCreate : PluginBase
{
    private const string Reason = "Sets the business process flow that the platform begins to that of the chosen process.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = context.Target;
        if (row.Contains(CommonColumns.Process) || row.Contains(CommonColumns.ImportSequenceNumber) || SuiteWriter.IsPartOfCascade(context.Execution, row.LogicalName, context.RowId))
            return;
        if (Chooser.ForNew(context, row).Chosen?.FlowId is { } flow)
            row[CommonColumns.Process] = flow;
    }
}
