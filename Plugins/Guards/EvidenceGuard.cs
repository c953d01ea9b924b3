using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_evidence that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2201",
    Description = Reason)]
[CrmPluginRegistration("Update", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2202",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Delete", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2203",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetState", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2204",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2205",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Restore", EvidenceTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Evidence restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2206",
    Description = Reason)]
public sealed class EvidenceGuard() : SuiteTableGuard(EvidenceTable.Name, goesWithItsRow: true, wording => wording.Guards.Evidence)
{
    private const string Reason = "Lets nobody but the suite write evidence.";
}
