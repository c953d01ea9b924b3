using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.SignOffs;

/// <summary>Lets a holder of the role name somebody else who may answer until a day, and records who did.</summary>
[CrmPluginRegistration(Message)]
public sealed class DelegateSignOff : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_DelegateSignOff";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var open = OpenSignOff.Lock(context);
        var by = Deciders.Of(context, open.Gate);
        Parameters.Heed(Signing.ObjectionToDelegate(open.SignOff, open.Rule, by), PluginHttpStatusCode.Forbidden);
        var other = context.Given<EntityReference>("Delegate")?.Id ?? Guid.Empty;
        var until = context.Given<DateTime>("Until");
        Parameters.Heed(ObjectionTo(context, by, other, until), PluginHttpStatusCode.BadRequest);
        context.Suite.Update(new Entity(SignOffTable.Name, open.SignOff.Id)
        {
            [SignOffTable.Delegate] = new EntityReference(UserTable.Name, other),
            [SignOffTable.DelegatedBy] = new EntityReference(UserTable.Name, by.UserId),
            [SignOffTable.DelegatedUntil] = until,
        });
    }

    private static Saying? ObjectionTo(PluginContext context, Decider by, Guid other, DateTime until) =>
        other == by.UserId ? wording => wording.SignOffs.DelegateIsYou
        : until <= context.Now ? wording => wording.SignOffs.DelegateEndsInPast
        : !IsEnabled(context, other) ? wording => wording.SignOffs.DelegateIsGone
        : null;

    private static bool IsEnabled(PluginContext context, Guid userId)
    {
        var query = new QueryExpression(UserTable.Name) { ColumnSet = new ColumnSet(UserTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(UserTable.Id, ConditionOperator.Equal, userId);
        query.Criteria.AddCondition(UserTable.IsDisabled, ConditionOperator.Equal, false);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
