using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_healthrun that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b01",
    Description = Reason)]
[CrmPluginRegistration("Update", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b02",
    Description = Reason)]
[CrmPluginRegistration("Delete", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b03",
    Description = Reason)]
[CrmPluginRegistration("SetState", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b04",
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b05",
    Description = Reason)]
[CrmPluginRegistration("Restore", HealthRunTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Health run restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2b06",
    Description = Reason)]
public sealed class HealthRunGuard() : SuiteTableGuard(HealthRunTable.Name, goesWithItsRow: false, wording => wording.Guards.HealthRuns)
{
    private const string Reason = "Lets nobody but the suite write health runs.";
}
