using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_waiver that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2401",
    Description = Reason)]
[CrmPluginRegistration("Update", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2402",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Delete", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2403",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetState", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2404",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2405",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Restore", WaiverTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Waiver restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2406",
    Description = Reason)]
public sealed class WaiverGuard() : SuiteTableGuard(WaiverTable.Name, goesWithItsRow: true, wording => wording.Guards.Waivers)
{
    private const string Reason = "Lets nobody but the suite write waivers.";
}
