using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>Which columns some tables have in this environment.</summary>
internal sealed class Schema
{
    private const string Table = "owner";

    private readonly HashSet<string> asked;
    private readonly HashSet<string> columns;

    private Schema(IEnumerable<string> asked, IEnumerable<Entity> rows)
    {
        this.asked = [.. asked];
        columns = [.. rows.Select(row => Key(row.Linked<string>(Table, MetadataTable.LogicalName), row.GetAttributeValue<string>(MetadataTable.LogicalName)))];
    }

    /// <summary>Reads the columns of some tables, with one query.</summary>
    public static Schema Read(IOrganizationService service, IEnumerable<string> tables)
    {
        var names = tables.Distinct().ToList();
        var query = new QueryExpression(MetadataTable.Columns) { ColumnSet = new ColumnSet(MetadataTable.LogicalName) };
        var table = query.AddLink(MetadataTable.Tables, MetadataTable.TableId, MetadataTable.TableId);
        table.EntityAlias = Table;
        table.Columns = new ColumnSet(MetadataTable.LogicalName);
        table.LinkCriteria.AddCondition(MetadataTable.LogicalName, ConditionOperator.In, [.. names.Select(n => (object)n)]);
        return new Schema(names, service.RetrieveAll(query));
    }

    /// <summary>Whether a table has a column; of a table that was not asked for, nothing is missed.</summary>
    public bool Has(string table, string column) => !asked.Contains(table) || columns.Contains(Key(table, column));

    /// <summary>Whether there is a table; none is without columns.</summary>
    public bool HasTable(string table) => columns.Any(column => column.StartsWith(Key(table, ""), StringComparison.Ordinal));

    /// <summary>Whether everything on a path is there that leads from a table through its lookups to a column.</summary>
    public bool HasPath(string table, string path)
    {
        var names = path.Split('.');
        for (var at = 0; at + 2 < names.Length; at += 2)
        {
            if (!Has(table, names[at]))
                return false;
            table = names[at + 1];
        }

        return Has(table, names[names.Length - 1]);
    }

    private static string Key(string? table, string? column) => $"{table}.{column}";
}
