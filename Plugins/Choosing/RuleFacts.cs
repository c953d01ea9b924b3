using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Choosing;

/// <summary>Reads what the rules look at, with the system's rights: of a row that is there, or of one that is being created.</summary>
internal sealed class RuleFacts(PluginContext context, FactPaths paths)
{
    private const string Root = "root";

    /// <summary>The facts of a row as it was read with what points to it, or as it is being created, where nothing does yet.</summary>
    public Facts Of(Entity row)
    {
        var values = paths.Own.ToDictionary(column => column, column => FactValues.Of(row, column));
        foreach (var hop in paths.Linked.GroupBy(HopOf))
            AddLinked(values, row, hop.Key, hop.Select(path => path.Substring(hop.Key.Length + 1)).ToList());
        return new Facts([], context.Now) { Values = values, Related = FactReader.ReadRelated(row, paths) };
    }

    /// <summary>The facts of a row.</summary>
    public Facts Of(GovernedRow row)
    {
        var related = new RelationshipQueryCollection();
        foreach (var rows in paths.Related)
            related.Add(new Relationship(rows.Key), new QueryExpression(rows.Value.Table) { ColumnSet = new ColumnSet([.. rows.Value.Columns]) });
        return Of(((RetrieveResponse)context.System.Execute(new RetrieveRequest
        {
            Target = row.Reference,
            ColumnSet = new ColumnSet([.. paths.Own.Union(paths.Linked.Select(LookupOf))]),
            RelatedEntitiesQuery = related,
        })).Entity);
    }

    private static string LookupOf(string path) => path.Split('.')[0];

    private static string HopOf(string path) => string.Join(".", path.Split('.').Take(2));

    // Who points nowhere, or to a row of another table, has empty values there.
    private void AddLinked(Dictionary<string, ColumnValue?> values, Entity row, string hop, List<string> rests)
    {
        var names = hop.Split('.');
        var linked = row.GetAttributeValue<EntityReference>(names[0]) is { } reference && reference.LogicalName == names[1] ? Read(reference, rests) : null;
        foreach (var rest in rests)
            values[$"{hop}.{rest}"] = linked is null ? null : ValueOf(linked, rest);
    }

    private Entity? Read(EntityReference reference, List<string> rests)
    {
        var query = new QueryExpression(reference.LogicalName) { ColumnSet = new ColumnSet([.. rests.Where(rest => !rest.Contains('.'))]) };
        query.Criteria.AddCondition(reference.LogicalName + "id", ConditionOperator.Equal, reference.Id);
        GateQuery.AddLinks(query.AddLink, Root, rests);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static ColumnValue? ValueOf(Entity linked, string rest) => rest.LastIndexOf('.') is var at && at < 0
        ? FactValues.Of(linked, rest)
        : FactValues.Linked(linked, $"{Root}_{rest.Substring(0, at).Replace('.', '_')}", rest.Substring(at + 1));
}
