using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A row of a business process flow stands in a stage of that flow; a new one starts in the first.</summary>
internal sealed class FlowInstances : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.IsFlow;

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        var flow = draft.Transaction.Store.Catalog.FindFlow(draft.Table.LogicalName)
            ?? throw Faults.Invalid($"The table '{draft.Table.LogicalName}' belongs to no process that the organisation has.");
        if (draft.IsNew)
            Start(draft, flow);
        if (draft["activestageid"] is not RowKey stage || flow.Stages.All(s => s.Id != stage.Id))
            throw Faults.Invalid($"Unknown stage: the active stage of '{draft.Table.LogicalName}' must be one of the process '{flow.Name}': {string.Join(", ", flow.Stages.Select(s => s.Name))}.");
        if (draft["processid"] is not RowKey process || process.Id != flow.Id)
            throw Faults.Invalid($"The rows of '{draft.Table.LogicalName}' belong to the process '{flow.Name}' and to no other.");
    }

    private static void Start(RowDraft draft, ProcessFlow flow)
    {
        draft.Default("processid", new RowKey("workflow", flow.Id));
        draft.Default("activestageid", new RowKey("processstage", flow.Stages[0].Id));
        var stage = (draft["activestageid"] as RowKey)?.Id;
        var path = flow.Stages.TakeWhile(s => s.Id != stage).Append(flow.Stages.FirstOrDefault(s => s.Id == stage)).OfType<FlowStage>();
        draft.Default("traversedpath", string.Join(',', path.Select(s => s.Id)));
        draft.Default("activestagestartedon", draft["createdon"]);
    }
}
