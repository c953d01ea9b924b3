using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Narrows a query to the rows that a relationship connects with a row, in whichever direction it leads there.</summary>
internal static class RelatedRows
{
    /// <summary>The query, asked of the related rows alone; an error names a relationship that does not start at the row's table.</summary>
    public static QueryExpression Of(TableStore table, Row row, Microsoft.Xrm.Sdk.Relationship relationship, QueryBase query, QueryScope scope)
    {
        var (catalog, name, target) = (scope.Transaction.Store.Catalog, relationship.SchemaName ?? "", table.Table.LogicalName);
        var asked = Copy(Queries.ToExpression(query));
        if (catalog.ManyToMany.TryGetValue(name, out var pairs) && (pairs.First == target || pairs.Second == target))
            Pairs(asked, pairs, pairs.First == target && relationship.PrimaryEntityRole != EntityRole.Referencing, row.Id, catalog);
        else if (catalog.Relationships.TryGetValue(name, out var lookup) && lookup.Parent == target && relationship.PrimaryEntityRole != EntityRole.Referencing)
            Restrict(asked, lookup.Child, lookup.Lookup, row.Id, name);
        else if (lookup?.Child == target)
            Restrict(asked, lookup.Parent, catalog.Tables[lookup.Parent].Key, ParentOf(table, row, lookup), name);
        else
            throw Faults.Invalid($"The table '{target}' has no relationship '{name}'.");

        return asked;
    }

    // A lookup to several tables belongs to several relationships, and only one of them leads to its row.
    private static Guid ParentOf(TableStore table, Row row, Metadata.Relationship lookup) =>
        row[table.Ordinal(lookup.Lookup)] is RowKey parent && parent.Table == lookup.Parent ? parent.Id : Guid.Empty;

    private static void Restrict(QueryExpression query, string related, string column, Guid value, string relationship)
    {
        CheckTable(query, related, relationship);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
    }

    private static void Pairs(QueryExpression query, ManyToMany pairs, bool isFirst, Guid id, Catalog catalog)
    {
        var (related, relatedColumn, ownColumn) = isFirst
            ? (pairs.Second, pairs.SecondColumn, pairs.FirstColumn)
            : (pairs.First, pairs.FirstColumn, pairs.SecondColumn);
        CheckTable(query, related, pairs.Name);
        var link = query.AddLink(pairs.Intersect, catalog.Tables[related].Key, relatedColumn);
        link.LinkCriteria.AddCondition(ownColumn, ConditionOperator.Equal, id);
    }

    private static void CheckTable(QueryExpression query, string related, string relationship)
    {
        if (query.EntityName != related)
            throw Faults.Invalid($"The relationship '{relationship}' leads to '{related}', and the query for it asks for '{query.EntityName}'.");
    }

    private static QueryExpression Copy(QueryExpression query)
    {
        var copy = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet,
            Distinct = query.Distinct,
            PageInfo = query.PageInfo,
            TopCount = query.TopCount,
        };
        copy.Criteria.AddFilter(query.Criteria);
        copy.LinkEntities.AddRange(query.LinkEntities);
        copy.Orders.AddRange(query.Orders);
        return copy;
    }
}
