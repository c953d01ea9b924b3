using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>A gate's row with the opportunity it belongs to.</summary>
/// <param name="OpportunityId">The opportunity, which may be gone.</param>
/// <param name="Name">Its topic; null where it is gone.</param>
/// <param name="ProcessId">The process version that governs it; null for none.</param>
/// <param name="IsGone">Whether the opportunity was deleted.</param>
/// <param name="Won">Who made it won and when; null where it is not won.</param>
internal sealed record KeptGate(Guid OpportunityId, string? Name, Guid? ProcessId, bool IsGone, LastChange? Won)
{
    private const string Deal = "deal";

    /// <summary>Reads one page of gates.</summary>
    public static GatePage Page(IOrganizationService service, Guid? opportunityId, PageMark mark, int size)
    {
        var query = new QueryExpression(GateTable.Name)
        {
            ColumnSet = new ColumnSet(GateTable.Opportunity, GateTable.Process),
            PageInfo = new PagingInfo { Count = size, PageNumber = mark.Number, PagingCookie = mark.Cookie },
        };
        query.AddOrder(GateTable.Id, OrderType.Ascending);
        var deal = query.AddLink(OpportunityTable.Name, GateTable.Opportunity, OpportunityTable.Id, JoinOperator.LeftOuter);
        deal.EntityAlias = Deal;
        deal.Columns = new ColumnSet("name", OpportunityTable.State, LastChange.On, LastChange.By);
        if (opportunityId is { } id)
            query.Criteria.AddCondition(GateTable.Id, ConditionOperator.Equal, id);
        var rows = service.RetrieveMultiple(query);
        return new GatePage(rows.Entities.Select(Read).ToList(), rows.MoreRecords ? new PageMark(mark.Number + 1, rows.PagingCookie) : null);
    }

    private static KeptGate Read(Entity row) => new(
        row.Id,
        row.Linked<string>(Deal, "name"),
        row.LookupId(GateTable.Process),
        row.LookupId(GateTable.Opportunity) is null,
        row.Linked<OptionSetValue>(Deal, OpportunityTable.State)?.Value == OpportunityTable.StateWon
            ? new LastChange(row.Linked<DateTime>(Deal, LastChange.On), row.Linked<EntityReference>(Deal, LastChange.By))
            : null);
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
