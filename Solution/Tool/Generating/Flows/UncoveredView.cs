using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Tables;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>
/// The view of a flow's rows that stand where no receipt says they went: what got there past the gate. Each stage behind
/// the first joins the receipts that lead to it or beyond, and lists the rows that have none.
/// </summary>
public static class UncoveredView
{
    /// <summary>The view's code, the same for every flow.</summary>
    public const string Code = "moves-without-receipt";

    private const string End = "won";
    private const int Finished = 2;

    /// <summary>The view of a flow.</summary>
    public static TableView Of(ProcessFlow flow)
    {
        var lookup = flow.Process.FlowLookup;
        var stands = Stands(flow).ToList();
        return new TableView(flow.Process.FlowTable, FlowTable.Key, "bpf_name", ["bpf_name", lookup, "activestageid", "statuscode", "modifiedby", "modifiedon"], ViewKind.Public, "Moves without Receipt", null)
        {
            Code = Code,
            Description = "What stands further on than its receipts say. The verification of receipts tells how it came there, and also finds what was moved twice.",
            Distinct = true,
            Order = [new("modifiedon", Descending: true)],
            Filter = new XElement("filter", new XAttribute("type", "or"), stands.Select(stand => new XElement(
                "filter", new XAttribute("type", "and"), stand.Where, Condition("c3_receiptid", "null", value: null, stand.Alias)))),
            Links = [.. stands.Select(stand => Receipts(stand, lookup, flow.Process.Code))],
        };
    }

    private static IEnumerable<Stand> Stands(ProcessFlow flow)
    {
        var codes = flow.Process.Stages.Select(stage => stage.Code).Append(End).ToList();
        for (var position = 1; position < flow.Stages.Count; position++)
            yield return new Stand($"to{position}", Condition("activestageid", "eq", flow.Stages[position].Id.ToString("B").ToUpperInvariant()), [.. codes.Skip(position)]);
        yield return new Stand(End, Condition("statuscode", "eq", $"{Finished}"), [End]);
    }

    private static XElement Receipts(Stand stand, string lookup, string process) => new(
        "link-entity",
        new XAttribute("name", "c3_receipt"),
        new XAttribute("from", "c3_gateid"),
        new XAttribute("to", lookup),
        new XAttribute("link-type", "outer"),
        new XAttribute("alias", stand.Alias),
        new XElement(
            "filter",
            new XAttribute("type", "and"),
            Condition("c3_processcode", "eq", process),
            new XElement("condition", new XAttribute("attribute", "c3_tostage"), new XAttribute("operator", "in"), stand.Codes.Select(code => new XElement("value", code)))));

    private static XElement Condition(string column, string comparison, string? value, string? alias = null) => new(
        "condition",
        alias is null ? null : new XAttribute("entityname", alias),
        new XAttribute("attribute", column),
        new XAttribute("operator", comparison),
        value is null ? null : new XAttribute("value", value));

    // Where a row stands, and the stages of which a receipt has to tell.
    private sealed record Stand(string Alias, XElement Where, IReadOnlyList<string> Codes);
}
