using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// Judges the message that qualifies a lead, before it has made an account, a contact or an opportunity of it. The state
/// that it writes is judged again by itself; the receipt of one request is written once.
/// </summary>
[CrmPluginRegistration("QualifyLead", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead qualified by message: qualification gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a63",
    Description = "Judges whether a lead may be qualified.")]
public sealed class LeadQualification : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context) =>
        Finish.Check(context, new(GovernedTable.Lead, ((EntityReference)context.Execution.InputParameters["LeadId"]).Id));
}
