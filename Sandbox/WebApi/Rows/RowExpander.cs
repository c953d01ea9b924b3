using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>Fetches the rows that lookups lead to: one query for each expanded lookup, however many rows there are.</summary>
public static class RowExpander
{
    /// <summary>Puts the expanded rows beside the rows that point to them.</summary>
    public static void Expand(IOrganizationService service, IReadOnlyCollection<Entity> rows, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (rows.Count == 0) return;
        foreach (var expansion in selection.Expansions)
        {
            var related = Related(service, rows, expansion);
            foreach (var row in rows)
            {
                if (Reference(row, expansion) is { } reference && related.TryGetValue(reference.Id, out var target))
                    row.RelatedEntities[Key(expansion)] = new EntityCollection([target]);
            }

            Expand(service, related.Values, expansion.Selection);
        }
    }

    /// <summary>The row that an expanded lookup leads to, or null.</summary>
    public static Entity? Find(Entity row, Expansion expansion)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(expansion);
        return row.RelatedEntities.TryGetValue(Key(expansion), out var related) ? related.Entities[0] : null;
    }

    private static Dictionary<Guid, Entity> Related(IOrganizationService service, IEnumerable<Entity> rows, Expansion expansion)
    {
        var ids = rows.Select(r => Reference(r, expansion)?.Id).OfType<Guid>().Distinct().Cast<object>().ToArray();
        if (ids.Length == 0) return [];
        var table = expansion.Selection.Table;
        var query = new QueryExpression(table.LogicalName) { ColumnSet = expansion.Selection.ToColumnSet() };
        query.Criteria.AddCondition(table.Key, ConditionOperator.In, ids);
        return service.RetrieveMultiple(query).Entities.ToDictionary(e => e.Id);
    }

    /// <summary>A lookup with several targets expands those of the table that was named.</summary>
    private static EntityReference? Reference(Entity row, Expansion expansion) =>
        row.GetAttributeValue<EntityReference?>(expansion.Navigation.Column.LogicalName) is { } reference &&
        reference.LogicalName == expansion.Selection.Table.LogicalName ? reference : null;

    private static Relationship Key(Expansion expansion) => new(expansion.Navigation.Name);
}
