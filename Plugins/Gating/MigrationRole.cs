using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Gating;

/// <summary>The role whose holders may enter history as it was.</summary>
internal static class MigrationRole
{
    // Roles are copied into every business unit; the copies keep the id of the one the solution brings as their root.
    private static readonly Guid RootId = new("ce97bcc6-55b0-551e-bdbf-385a5f1cd6c0");

    public static bool IsHeldBy(PluginContext context, Guid userId)
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserroleid"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        query.AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("parentrootroleid", ConditionOperator.Equal, RootId);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
