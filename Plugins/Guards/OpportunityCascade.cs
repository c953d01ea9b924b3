using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Says that an opportunity is being deleted, or comes back from the recycle bin, so that the guards let what belongs to
/// it go along. It asks nothing of the platform and hinders neither. Which stage's variables the operations of a cascade
/// find in their parent is not documented, so both say it.
/// </summary>
[CrmPluginRegistration("Delete", OpportunityTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Opportunity about to be deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a27",
    Description = "Lets what belongs to a deleted opportunity go with it.")]
[CrmPluginRegistration("Restore", OpportunityTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Opportunity about to be restored: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a28",
    Description = "Lets what belongs to a restored opportunity come back with it.")]
[CrmPluginRegistration("Delete", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a25",
    Description = "Lets what belongs to a deleted opportunity go with it.")]
[CrmPluginRegistration("Restore", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity restored: announce", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a26",
    Description = "Lets what belongs to a restored opportunity come back with it.")]
public sealed class OpportunityCascade : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context) =>
        SuiteWriter.AnnounceCascade(context.Execution, OpportunityTable.Name, context.RowId);
}
