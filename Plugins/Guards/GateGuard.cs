using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_gate that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2101",
    Description = Reason)]
[CrmPluginRegistration("Update", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2102",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Delete", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2103",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetState", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2104",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2105",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Restore", GateTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Gate restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2106",
    Description = Reason)]
public sealed class GateGuard() : SuiteTableGuard(GateTable.Name, goesWithItsRow: true, wording => wording.Guards.Gates)
{
    private const string Reason = "Lets nobody but the suite write gates.";
}
