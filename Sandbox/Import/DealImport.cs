using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Makes opportunities of the deals, at the stage they had reached, the closed ones closed.</summary>
internal sealed class DealImport
{
    private const int Sequence = 1;

    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["Prospecting"] = "outreach",
        ["Engaging"] = "discovery",
        ["Won"] = "close",
        ["Lost"] = "discovery",
    };

    private readonly RowLoader loader;
    private readonly FlowStages stages;
    private readonly DealReader reader;

    public DealImport(RowLoader loader, FlowStages stages, IEnumerable<SalesRow> products, KnownNames<Guid> customers, KnownNames<Guid> agents)
    {
        this.loader = loader;
        this.stages = stages;
        reader = new DealReader(products, customers, agents);
    }

    public void Load(IEnumerable<SalesRow> rows)
    {
        foreach (var row in rows) Load(row);
    }

    private void Load(SalesRow row)
    {
        if (row["opportunity_id"] is not { } name) loader.Reject(row, "no opportunity_id");
        else if (row["deal_stage"] is not { } dealStage || !Stages.TryGetValue(dealStage, out var stage))
            loader.Reject(row, $"the deal_stage \"{row["deal_stage"]}\" is none of {string.Join(", ", Stages.Keys)}");
        else Load(row, StableId.For($"import/opportunity/{name}"), dealStage, stage);
    }

    private void Load(SalesRow row, Guid id, string dealStage, string stage)
    {
        var remarks = new List<string>();
        loader.Load(row, id, remarks, () =>
        {
            var closed = dealStage is "Won" or "Lost";
            var opportunity = reader.Opportunity(row, id, closed, remarks);
            var end = closed ? DealReader.End(row, dealStage == "Won", remarks) : null;
            return new DealHistory(opportunity, stage) { End = end, Sequence = Sequence }.Requests(stages);
        });
    }
}
