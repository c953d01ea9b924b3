using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_signoff that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2301",
    Description = Reason)]
[CrmPluginRegistration("Update", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2302",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Delete", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2303",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetState", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2304",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2305",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = GovernedLookup.All,
    Description = Reason)]
[CrmPluginRegistration("Restore", SignOffTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Sign-off restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2306",
    Description = Reason)]
public sealed class SignOffGuard() : SuiteTableGuard(SignOffTable.Name, goesWithItsRow: true, wording => wording.Guards.SignOffs)
{
    private const string Reason = "Lets nobody but the suite write sign-offs.";
}
