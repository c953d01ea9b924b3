using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>
/// Lets evidence go on counting when the row of its customer or contact is merged into another: the references it keeps
/// follow, its grade stays. Whether the merge raises Update of the governed rows is not documented; those that come are
/// told that this is no change of customer. Clients are the suite's own, so it takes them along itself: whether the
/// platform does is not documented.
/// </summary>
[CrmPluginRegistration("Merge", AccountTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Accounts about to be merged: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a52",
    Description = Announced)]
[CrmPluginRegistration("Merge", ContactTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Contacts about to be merged: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a53",
    Description = Announced)]
[CrmPluginRegistration("Merge", AccountTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Accounts merged: evidence follows", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a54",
    Description = Followed)]
[CrmPluginRegistration("Merge", ContactTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Contacts merged: evidence follows", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a55",
    Description = Followed)]
public sealed class CustomerMerge : PluginBase
{
    private const string Announced = "Tells a merge of customers from a change of customer.";
    private const string Followed = "Lets the evidence of a merged customer or contact count for the row that stays.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var stays = (EntityReference)context.Execution.InputParameters["Target"];
        var goes = (Guid)context.Execution.InputParameters["SubordinateId"];
        SuiteWriter.AnnounceCascade(context.Execution, stays.LogicalName, goes);
        if (context.Execution.Stage != (int)StageEnum.PreOperation)
            return;

        foreach (var row in Read(context, goes).Select(GovernedRow.Behind).OfType<GovernedRow>().Distinct().OrderBy(row => row.Id).ToList())
            GateKeeper.Touch(context, row);
        foreach (var evidence in Read(context, goes))
            Follow(context, evidence, goes, stays.Id);
        if (stays.LogicalName == AccountTable.Name)
            TakeClientsAlong(context, goes, stays);
    }

    private static void TakeClientsAlong(PluginContext context, Guid goes, EntityReference stays)
    {
        var query = new QueryExpression(ClientTable.Name) { ColumnSet = new ColumnSet(ClientTable.Account) };
        query.Criteria.AddCondition(ClientTable.Account, ConditionOperator.Equal, goes);
        foreach (var client in context.System.RetrieveAll(query))
            context.Suite.Update(new Entity(ClientTable.Name, client.Id) { [ClientTable.Account] = stays });
    }

    private static List<Entity> Read(PluginContext context, Guid goes)
    {
        var query = new QueryExpression(EvidenceTable.Name) { ColumnSet = new ColumnSet([.. GovernedLookup.Columns, EvidenceTable.Customer, EvidenceTable.Contact]) };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(EvidenceTable.Customer, ConditionOperator.Equal, goes.ToString("D"));
        query.Criteria.AddCondition(EvidenceTable.Contact, ConditionOperator.Equal, goes.ToString("D"));
        return [.. context.System.RetrieveMultiple(query).Entities];
    }

    private static void Follow(PluginContext context, Entity evidence, Guid goes, Guid stays)
    {
        var change = new Entity(EvidenceTable.Name, evidence.Id);
        foreach (var column in new[] { EvidenceTable.Customer, EvidenceTable.Contact }.Where(c => evidence.IdIn(c) == goes))
            change[column] = stays.ToString("D");
        context.Suite.Update(change);
    }
}
