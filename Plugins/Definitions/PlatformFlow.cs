using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>A business process flow as the environment has it, whoever made it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Table">The table of the rows it begins with.</param>
/// <param name="IsActive">Whether anybody can go by it.</param>
/// <param name="Stages">Its stages; no column tells their order.</param>
internal sealed record PlatformFlow(Guid Id, string Name, string Table, bool IsActive, IReadOnlyList<PlatformStage> Stages)
{
    private const string Stage = "stage";

    /// <summary>Reads the flow whose instances are in a table, with one query; null if there is none.</summary>
    public static PlatformFlow? Read(IOrganizationService service, string table)
    {
        var query = new QueryExpression(WorkflowTable.Name) { ColumnSet = new ColumnSet(WorkflowTable.Title, WorkflowTable.State, WorkflowTable.PrimaryTable) };
        query.Criteria.AddCondition(WorkflowTable.UniqueName, ConditionOperator.Equal, table);
        query.Criteria.AddCondition(WorkflowTable.Category, ConditionOperator.Equal, WorkflowTable.BusinessProcessFlow);
        query.Criteria.AddCondition(WorkflowTable.Type, ConditionOperator.Equal, WorkflowTable.Definition);
        var stage = query.AddLink(FlowTable.StageTable, WorkflowTable.Id, FlowTable.Process, JoinOperator.LeftOuter);
        stage.EntityAlias = Stage;
        stage.Columns = new ColumnSet(FlowTable.StageId, FlowTable.StageTitle, FlowTable.StageOf);
        return service.RetrieveAll(query).GroupBy(row => row.Id).Select(ToFlow).FirstOrDefault();
    }

    /// <summary>What does not fit between the flow and a process that goes by it, in words.</summary>
    public IEnumerable<string> Problems(Process process)
    {
        if (!IsActive)
            yield return $"the business process flow {Name} is not activated. Activate it.";
        foreach (var problem in Spanning(process))
            yield return problem;
        foreach (var lost in process.Stages.Where(s => Stages.All(own => own.Id != s.Id)))
            yield return $"the stage {lost.Name} stands for no stage of the flow {Name}. Its stages are: {string.Join(", ", Of(process).Select(s => s.Name))}.";
        foreach (var unnamed in Of(process).Where(own => process.Stages.All(s => s.Id != own.Id)))
            yield return $"no stage stands for {unnamed.Name} of the flow {Name}, so nothing would be asked there. Add one.";
    }

    /// <summary>
    /// The process with the ids of the flow, and of the flow's stages of the same names where nothing else is said; and
    /// with the stages of other tables that the flow spans.
    /// </summary>
    public Process Complete(Process process) => process with
    {
        FlowId = Id,
        Stages = process.Stages.Select(s => s.Id == Guid.Empty ? s with { Id = Named(process, s.Name) } : s).ToList(),
        Other = Others(process).Select(s => s.Id).ToList() is { Count: > 0 } others ? new OtherPart(IsBefore: Table != process.Table, others) : null,
    };

    // No column tells the order of stages. Those of the table that a flow begins with come first, and nothing more is known.
    private IEnumerable<string> Spanning(Process process)
    {
        if (!Of(process).Any())
            yield return $"the flow {Name} has no stage of {process.Table}. Choose another flow, or the table of its stages: {Listed(Stages)}.";
        foreach (var foreign in process.Stages.Select(s => Others(process).FirstOrDefault(other => other.Id == s.Id)).OfType<PlatformStage>())
            yield return $"the stage {foreign.Name} of the flow {Name} belongs to {foreign.Table}. Leave it out here, and govern it by a process of its own for {foreign.Table}.";
        if (Table != process.Table && Others(process).Any(other => other.Table != Table))
            yield return $"the flow {Name} begins with {Table} and spans {Listed(Stages)}, and nothing tells which of their stages come before those of {process.Table}. "
                + $"Govern its stages of {Table} alone, or {process.Table} by a flow that spans two tables at most.";
    }

    private static string Listed(IEnumerable<PlatformStage> stages) => string.Join(", ", stages.Select(s => s.Table).Distinct());

    private IEnumerable<PlatformStage> Of(Process process) => Stages.Where(s => s.Table == process.Table);

    private IEnumerable<PlatformStage> Others(Process process) => Stages.Where(s => s.Table != process.Table);

    private Guid Named(Process process, string name) =>
        Of(process).Concat(Stages).Where(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)).Select(s => s.Id).FirstOrDefault();

    private static PlatformFlow ToFlow(IGrouping<Guid, Entity> rows) => new(
        rows.Key,
        rows.First().GetAttributeValue<string>(WorkflowTable.Title) ?? "",
        rows.First().GetAttributeValue<string>(WorkflowTable.PrimaryTable) ?? "",
        rows.First().ChoiceOf(WorkflowTable.State) == WorkflowTable.Activated,
        rows.Where(r => r.Linked<Guid>(Stage, FlowTable.StageId) != Guid.Empty)
            .Select(r => new PlatformStage(
                r.Linked<Guid>(Stage, FlowTable.StageId),
                r.Linked<string>(Stage, FlowTable.StageTitle) ?? "",
                r.Linked<string>(Stage, FlowTable.StageOf) ?? r.GetAttributeValue<string>(WorkflowTable.PrimaryTable) ?? ""))
            .ToList());
}

/// <summary>A stage of a business process flow.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name on the process bar.</param>
/// <param name="Table">The table of the rows that stand in it.</param>
internal sealed record PlatformStage(Guid Id, string Name, string Table);
