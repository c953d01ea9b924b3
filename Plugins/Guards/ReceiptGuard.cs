using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Refuses every write to c3_receipt that the suite did not make itself.</summary>
[CrmPluginRegistration("Create", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2501",
    Description = Reason)]
[CrmPluginRegistration("Update", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2502",
    Description = Reason)]
[CrmPluginRegistration("Delete", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2503",
    Description = Reason)]
[CrmPluginRegistration("SetState", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2504",
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2505",
    Description = Reason)]
[CrmPluginRegistration("Restore", ReceiptTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Receipt restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2506",
    Description = Reason)]
public sealed class ReceiptGuard() : SuiteTableGuard(ReceiptTable.Name, goesWithItsRow: false, wording => wording.Guards.Receipts)
{
    private const string Reason = "Lets nobody but the suite write receipts.";
}
