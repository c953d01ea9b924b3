using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>
/// Withdraws what another customer has confirmed when the customer of a governed row changes, and the own acts of
/// contacts who no longer speak for the customer. A merge is no such change: it gives the same customer another row.
/// </summary>
[CrmPluginRegistration("Update", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    OpportunityTable.BuyerColumns, "Opportunity's customer updated: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a51",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = OpportunityTable.BuyerColumns,
    Description = "Withdraws the evidence of another customer when the customer of an opportunity changes.")]
[CrmPluginRegistration("Update", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    LeadTable.BuyerColumns, "Lead's customer updated: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a51",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = LeadTable.BuyerColumns,
    Description = "Withdraws the evidence of another customer when the customer of a lead changes.")]
[CrmPluginRegistration("Update", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    ClientTable.Account, "Client's account updated: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a51",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ClientTable.Account,
    Description = "Withdraws the evidence of another customer when the account of a client changes.")]
public sealed class CustomerChange : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Target.LogicalName), context.Target.Id);
        if (!row.Table.BuyerColumns.Any(column => IsChanged(context, column)))
            return;

        var buyers = Buyers.Read(row.Table, context.PreImage.OverlaidBy(context.Target));
        foreach (var evidence in buyers.NotTheirs(context, GateKeeper.Lock(context, row).Facts.Standing.ToList()))
            EvidenceRows.Withdraw(context, evidence, EvidenceRows.CustomerChanged);
    }

    private static bool IsChanged(PluginContext context, string column)
    {
        var before = context.PreImage.GetAttributeValue<EntityReference>(column);
        return context.Target.Contains(column)
            && context.Target.GetAttributeValue<EntityReference>(column)?.Id != before?.Id
            && (before is null || !SuiteWriter.IsPartOfCascade(context.Execution, before.LogicalName, before.Id));
    }
}
