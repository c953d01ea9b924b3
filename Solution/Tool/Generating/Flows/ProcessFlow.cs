using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Processes;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>A step of a flow's stage: a column in the process bar.</summary>
/// <param name="Id">Its id, shared by definition, labels and form.</param>
/// <param name="Column">The column.</param>
public sealed record FlowStep(Guid Id, ColumnDeclaration Column);

/// <summary>A stage of a flow.</summary>
/// <param name="Id">Its id, shared by definition, labels, form and configuration rows.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Steps">Its steps.</param>
public sealed record FlowStage(Guid Id, string Name, IReadOnlyList<FlowStep> Steps);

/// <summary>The business process flow of a process. None of its steps is required: the server alone decides on moves.</summary>
/// <param name="Process">The process.</param>
/// <param name="Table">The table whose rows go through it.</param>
/// <param name="Stages">Its stages in order.</param>
public sealed record ProcessFlow(SalesProcess Process, PlatformTable Table, IReadOnlyList<FlowStage> Stages)
{
    /// <summary>The relationship of its table to the rows that go through it.</summary>
    public string Relationship => $"bpf_{Table.Name}_{Process.FlowTable}";

    /// <summary>The files of its definition, without extension.</summary>
    public string FilePath => $"Workflows/{Process.Name.Replace(" ", "", StringComparison.Ordinal)}-{Process.FlowId.ToString().ToUpperInvariant()}";

    /// <summary>The columns it shows, each once.</summary>
    public IEnumerable<ColumnDeclaration> Columns => Stages.SelectMany(stage => stage.Steps).Select(step => step.Column).Distinct();

    /// <summary>The flow of a process.</summary>
    public static ProcessFlow Of(SalesProcess process, TableSet tables)
    {
        var table = tables.GovernedTable(process.Table)!;
        return new ProcessFlow(process, table, [.. process.Stages.Select(stage => new FlowStage(process.FlowStageId(stage), stage.Name, Steps(stage)))]);

        IReadOnlyList<FlowStep> Steps(Stage stage) =>
            [.. stage.Columns.Select(column => new FlowStep(
                StableId.For($"process/{process.Code}/stage/{stage.Code}/step/{column}"), table.Column(column)!))];
    }
}
