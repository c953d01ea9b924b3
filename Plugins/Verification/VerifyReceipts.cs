using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Verification;

/// <summary>
/// Looks for everything that got past the gates or was changed afterwards: moves without a receipt, receipts and
/// evidence that are no longer what was written, definitions that are no longer what was published. It changes nothing
/// (docs/verifying.md).
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class VerifyReceipts : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_VerifyReceipts";

    // One call has to end within the platform's two minutes, however large the files are.
    private const int PageSize = 200;
    private const int PageSizeWithFiles = 10;

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var only = ReadRow(context);
        var withFiles = only is not null || context.Input<bool>("CheckFiles");
        var mark = PageMark.Read(context.Input<string>("PagingCookie"));
        var definitions = new DefinitionAudit(context.System);
        var page = KeptGate.Page(context.System, only, mark, withFiles ? PageSizeWithFiles : PageSize);
        var found = new PageAudit(context.System, page.Gates, definitions, withFiles).Verify();
        if (only is null && mark.Number == 1)
            found = definitions.Verify().Concat(Ungoverned(context, definitions)).Concat(found);
        context.Execution.OutputParameters["Report"] = Report(page, found.ToList()).ToString();
    }

    private static Guid? ReadRow(PluginContext context)
    {
        var text = context.Input<string>("OpportunityId");
        return string.IsNullOrEmpty(text) ? null : Guid.TryParse(text, out var id) ? id : throw new InvalidPluginExecutionException(
            $"Nothing was checked: \"{text}\" is not the id of an opportunity. Copy it from the address of the opportunity, or leave it out to check all.",
            PluginHttpStatusCode.BadRequest);
    }

    private static IEnumerable<ReportFinding> Ungoverned(PluginContext context, DefinitionAudit definitions) => definitions.Versions
        .Select(v => v.Process)
        .GroupBy(p => $"{p.FlowTable}/{p.Table}")
        .SelectMany(versions => FlowStands.Ungoverned(context.System, versions.OrderBy(p => p.Version).Last())
            .Select(stand => Ungoverned(versions.OrderBy(p => p.Version).Last(), stand)));

    private static ReportFinding Ungoverned(Gates.Process process, FlowStand stand) => new(
        "flow-without-gate",
        Severity.Critical,
        $"It stands at {process.NameAt(stand.Position)} of {process.Name}, and the sales process does not know of it ({stand.Change}).",
        $"Move it back to {process.NameAt(0)}, or have somebody with the authority take it over and say why.")
    {
        RowId = stand.Row.Id,
        RowName = stand.Row.Name,
        RowWord = GovernedTable.Of(process.Table).Word,
    };

    private static string Counted(IReadOnlyList<KeptGate> gates) => gates.Count == 0
        ? $"0 {GovernedTable.Opportunity.Plural}"
        : string.Join(", ", GovernedTable.All
            .Select(table => new { table.Plural, Count = gates.Count(gate => (gate.Table ?? GovernedTable.Opportunity) == table) })
            .Where(counted => counted.Count > 0)
            .Select(counted => $"{counted.Count} {counted.Plural}"));

    private static JsonObject Report(GatePage page, List<ReportFinding> found)
    {
        var problems = found.Count(f => f.IsProblem);
        return new JsonObject
        {
            { "checked", page.Gates.Count },
            { "clean", problems == 0 },
            { "message", Summary(page, problems) },
            { "findings", found.Select(f => f.ToJson()) },
            { "pagingCookie", page.Next?.ToString() },
        };
    }

    private static string Summary(GatePage page, int problems) =>
        $"{Counted(page.Gates)} checked: {(problems == 0 ? "all is as it was written." : $"{problems} findings need somebody to look at them.")}"
        + (page.Next is null ? "" : " There are more: call again with the paging cookie of this report.");
}
