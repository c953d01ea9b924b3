using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Provisioning;

/// <summary>
/// Removes the steps that were registered in the environment. They are not the solution's own and need its plug-ins, so
/// the platform does not uninstall the solution while they are there (platform docs, removing dependencies).
/// </summary>
internal static class StepRemoval
{
    /// <summary>Removes them with the rights of a service's user; says in words which.</summary>
    public static IReadOnlyList<string> Run(IOrganizationService service)
    {
        var query = new QueryExpression(StepTable.Name) { ColumnSet = new ColumnSet(StepTable.Title) };
        query.Criteria.AddCondition(StepTable.IsManaged, ConditionOperator.Equal, false);
        query.AddLink(PluginTypeTable.Name, StepTable.PluginType, PluginTypeTable.Id).LinkCriteria
            .AddCondition(PluginTypeTable.Assembly, ConditionOperator.Equal, typeof(StepRemoval).Assembly.GetName().Name);
        var steps = service.RetrieveAll(query).ToList();
        foreach (var step in steps)
            service.Delete(StepTable.Name, step.Id);
        return steps.Select(step => $"Removed the step \"{step.GetAttributeValue<string>(StepTable.Title)}\".").ToList();
    }
}
