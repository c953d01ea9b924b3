using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>A gate's row with the governed row it belongs to.</summary>
/// <param name="RowId">The governed row, which may be gone.</param>
/// <param name="Table">Its table; null where it was deleted.</param>
/// <param name="ProcessId">The process version that governs it; null for none.</param>
internal sealed record KeptGate(Guid RowId, GovernedTable? Table, Guid? ProcessId)
{
    /// <summary>What people know the row by; null where it is gone.</summary>
    public string? Name { get; init; }

    /// <summary>Who let it leave its last stage and when; null where it has not.</summary>
    public LastChange? Finished { get; init; }

    /// <summary>What people call such a row; a deleted one is called by its receipts.</summary>
    public string WordBy(IEnumerable<Gates.KeptReceipt> receipts) => Table?.Word ?? receipts.Select(r => r.Stated?.Word).FirstOrDefault() ?? GovernedTable.Opportunity.Word;

    /// <summary>Reads one page of gates.</summary>
    public static GatePage Page(IOrganizationService service, Guid? rowId, PageMark mark, int size)
    {
        var query = new QueryExpression(GateTable.Name)
        {
            ColumnSet = new ColumnSet([.. GovernedLookup.Columns, GateTable.Process]),
            PageInfo = new PagingInfo { Count = size, PageNumber = mark.Number, PagingCookie = mark.Cookie },
        };
        query.AddOrder(GateTable.Id, OrderType.Ascending);
        foreach (var table in GovernedTable.All)
        {
            var link = query.AddLink(table.Name, table.Lookup, table.Key, JoinOperator.LeftOuter);
            link.EntityAlias = table.Word;
            link.Columns = new ColumnSet(table.Title, CommonColumns.State, LastChange.On, LastChange.By);
        }

        if (rowId is { } id)
            query.Criteria.AddCondition(GateTable.Id, ConditionOperator.Equal, id);
        var rows = service.RetrieveMultiple(query);
        return new GatePage(rows.Entities.Select(Read).ToList(), rows.MoreRecords ? new PageMark(mark.Number + 1, rows.PagingCookie) : null);
    }

    private static KeptGate Read(Entity row)
    {
        var gate = new KeptGate(row.Id, GovernedRow.Behind(row)?.Table, row.LookupId(GateTable.Process));
        return gate.Table is not { } table ? gate : gate with
        {
            Name = row.Linked<string>(table.Word, table.Title),
            Finished = row.Linked<OptionSetValue>(table.Word, CommonColumns.State)?.Value == table.FinishedState
                ? new LastChange(row.Linked<DateTime>(table.Word, LastChange.On), row.Linked<EntityReference>(table.Word, LastChange.By))
                : null,
        };
    }
}

/// <summary>A page of gates, and where the next one begins; null at the end.</summary>
internal sealed record GatePage(IReadOnlyList<KeptGate> Gates, PageMark? Next);

/// <summary>Where a page begins, by the platform's number and cookie.</summary>
internal sealed record PageMark(int Number, string? Cookie)
{
    /// <summary>The mark that an earlier answer gave; the first page without one.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is no such mark.</exception>
    public static PageMark Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new PageMark(1, null);
        var parts = text!.Split(['|'], 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new PageMark(number, parts[1])
            : throw new InvalidPluginExecutionException("Nothing was checked: the page asked for is none. Pass on what the report before said, or nothing to begin anew.", PluginHttpStatusCode.BadRequest);
    }

    /// <summary>The mark as a caller passes it on.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}|{1}", Number, Cookie);
}

/// <summary>When a row was last changed, UTC, and by whom.</summary>
internal sealed record LastChange(DateTime Time, EntityReference? User)
{
    /// <summary>The column that says when.</summary>
    public const string On = "modifiedon";

    /// <summary>The column that says who.</summary>
    public const string By = "modifiedby";

    /// <summary>Both in words.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "since {0:yyyy-MM-dd HH:mm} UTC, by {1}", Time, User?.Name ?? "somebody unknown");
}
