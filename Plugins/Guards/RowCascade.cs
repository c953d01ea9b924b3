using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Says that a governed row is being deleted, or comes back from the recycle bin, so that the guards let what belongs to
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
[CrmPluginRegistration("Delete", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Lead about to be deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a27",
    Description = "Lets what belongs to a deleted lead go with it.")]
[CrmPluginRegistration("Restore", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Lead about to be restored: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a28",
    Description = "Lets what belongs to a restored lead come back with it.")]
[CrmPluginRegistration("Delete", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a25",
    Description = "Lets what belongs to a deleted lead go with it.")]
[CrmPluginRegistration("Restore", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead restored: announce", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a26",
    Description = "Lets what belongs to a restored lead come back with it.")]
[CrmPluginRegistration("Delete", ClientTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Client about to be deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a27",
    Description = "Lets what belongs to a deleted client go with it.")]
[CrmPluginRegistration("Restore", ClientTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Client about to be restored: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a28",
    Description = "Lets what belongs to a restored client come back with it.")]
[CrmPluginRegistration("Delete", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client deleted: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a25",
    Description = "Lets what belongs to a deleted client go with it.")]
[CrmPluginRegistration("Restore", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client restored: announce", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a26",
    Description = "Lets what belongs to a restored client come back with it.")]
public sealed class RowCascade : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context) =>
        SuiteWriter.AnnounceCascade(context.Execution, context.Execution.PrimaryEntityName, context.RowId);
}
