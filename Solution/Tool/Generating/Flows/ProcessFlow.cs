using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>A text that people read, in one language.</summary>
/// <param name="Language">The platform's number of the language.</param>
/// <param name="Text">The text.</param>
public sealed record FlowLabel(int Language, string Text)
{
    /// <summary>The labels of what has a name: in English first, then in the languages that it is translated into.</summary>
    public static IReadOnlyList<FlowLabel> Of(string name, IEnumerable<Translation> translations) =>
    [
        new(Product.Language, name),
        .. translations.Select(translation => new FlowLabel(Languages.Number(translation.Language), translation.Of("name") ?? name)).OrderBy(label => label.Language),
    ];

    /// <summary>The labels of a column: in English first, then in the languages that the solution is translated into.</summary>
    public static IReadOnlyList<FlowLabel> Of(string name, IEnumerable<UserInterface.Translation> translations) =>
    [
        new(Product.Language, name),
        .. translations.Where(translation => translation.Texts.ContainsKey(name)).Select(translation => new FlowLabel(translation.Language, translation.Texts[name])).OrderBy(label => label.Language),
    ];
}

/// <summary>A step of a flow's stage: a column in the process bar.</summary>
/// <param name="Id">Its id, shared by definition, labels and form.</param>
/// <param name="Column">The column.</param>
/// <param name="Labels">What people read, English first.</param>
public sealed record FlowStep(Guid Id, ColumnDeclaration Column, IReadOnlyList<FlowLabel> Labels);

/// <summary>A stage of a flow.</summary>
/// <param name="Id">Its id, shared by definition, labels, form and configuration rows.</param>
/// <param name="Labels">What people read, English first.</param>
/// <param name="Steps">Its steps.</param>
public sealed record FlowStage(Guid Id, IReadOnlyList<FlowLabel> Labels, IReadOnlyList<FlowStep> Steps)
{
    /// <summary>Its English name.</summary>
    public string Name => Labels[0].Text;
}

/// <summary>The business process flow of a process. None of its steps is required: the server alone decides on moves.</summary>
/// <param name="Process">The process.</param>
/// <param name="Table">The table whose rows go through it.</param>
/// <param name="Stages">Its stages in order.</param>
public sealed record ProcessFlow(SalesProcess Process, PlatformTable Table, IReadOnlyList<FlowStage> Stages)
{
    /// <summary>What people read, English first.</summary>
    public IReadOnlyList<FlowLabel> Labels => FlowLabel.Of(Process.Name, Process.Translations);

    /// <summary>The relationship of its table to the rows that go through it.</summary>
    public string Relationship => $"bpf_{Table.Name}_{Process.FlowTable}";

    /// <summary>The files of its definition, without extension.</summary>
    public string FilePath => $"Workflows/{Process.Name.Replace(" ", "", StringComparison.Ordinal)}-{Process.FlowId.ToString().ToUpperInvariant()}";

    /// <summary>The columns it shows, each once.</summary>
    public IEnumerable<ColumnDeclaration> Columns => Stages.SelectMany(stage => stage.Steps).Select(step => step.Column).Distinct();

    /// <summary>The flow of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="tables">The tables whose columns it shows.</param>
    /// <param name="translations">What the columns are called in other languages.</param>
    public static ProcessFlow Of(SalesProcess process, TableSet tables, IReadOnlyList<UserInterface.Translation> translations)
    {
        var table = tables.GovernedTable(process.Table)!;
        return new ProcessFlow(process, table, [.. process.Stages.Select(stage => new FlowStage(process.FlowStageId(stage), FlowLabel.Of(stage.Name, stage.Translations), Steps(stage)))]);

        IReadOnlyList<FlowStep> Steps(Stage stage) =>
            [.. stage.Columns.Select(name => StepOf(stage, table.Column(name)!))];

        FlowStep StepOf(Stage stage, ColumnDeclaration column) =>
            new(StableId.For($"process/{process.Code}/stage/{stage.Code}/step/{column.Name}"), column, FlowLabel.Of(column.DisplayName, translations));
    }
}
