using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Whether a combination of rows, one per source, is wanted; a place is null where an outer join found nothing.</summary>
internal delegate bool RowFilter(Row?[] rows);

/// <summary>A table in a query: the root, or one that is linked.</summary>
internal sealed class Source(TableStore table, string alias, int slot)
{
    /// <summary>The table's rows.</summary>
    public TableStore Table => table;

    /// <summary>The name by which conditions and results know it.</summary>
    public string Alias => alias;

    /// <summary>Its place in a combination of rows.</summary>
    public int Slot => slot;

    /// <summary>The source it is linked to; null for the root.</summary>
    public Source? Parent { get; init; }

    /// <summary>How it is linked.</summary>
    public JoinOperator Join { get; init; }

    /// <summary>The parent's column of the link.</summary>
    public int From { get; init; }

    /// <summary>Its own column of the link.</summary>
    public int To { get; init; }

    /// <summary>Which of its rows may be seen; null for all.</summary>
    public Func<Row, bool>? Readable { get; init; }

    /// <summary>What the link asks of a row.</summary>
    public RowFilter? Criteria { get; set; }

    /// <summary>The sources linked to this one.</summary>
    public List<Source> Links { get; } = [];

    /// <summary>The columns in the result.</summary>
    public required int[] Places { get; init; }

    /// <summary>The columns in the result that have a name of their own, are aggregated or grouped by.</summary>
    public required IReadOnlyList<XrmAttributeExpression> Expressions { get; init; }
}
