using System.Xml;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Flows;

/// <summary>
/// The rules for business process flows that can be held against files. Two of the platform's own need the environment: that the name of the
/// table is free (384), and that not too many flows are active for a table (420).
/// </summary>
public static class FlowRules
{
    private const int MaxStages = 30;
    private const int MaxTables = 5;

    private static readonly string[] OfUnboundControl = ["ControlId", "ClassId"];
    private static readonly string[] OfControl = [.. OfUnboundControl, "DataFieldName"];
    private static readonly string[] OfRelationship = ["SourceStageId", "TargetStageId"];
    private static readonly string[] OfBranch = ["StageId", "ParentStageId"];

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<FlowRule> All { get; } =
    [
        new("385", "Every step of a flow shows a column.", "Put a control into the step.", (flow, _) =>
            flow.Named("Sequence").Where(IsControlStep).Where(step => !step.Elements().Any()).Select(step => InDefinition(flow, step, $"{Flow.NameOf(step)} is empty."))),
        new("399", "Every branch of a flow leads to a stage.", "Lead the branch to a stage, or remove it.", (flow, _) =>
            flow.Named("ActivityReference").Where(IsBranch).Where(branch => !branch.Descendants().Any(one => one.Name.LocalName == "SetNextStage"))
                .Select(branch => InDefinition(flow, branch, $"{Flow.NameOf(branch)} leads nowhere."))),
        new("400", "A flow has an id.", "Add WorkflowId.", (flow, _) => RecordLacks(flow, flow.Record.Attribute("WorkflowId"), "WorkflowId")),
        new("401", "A flow says which table it begins on.", "Add PrimaryEntity: the schema name of the first stage's table.", PrimaryTable),
        new("402", "The record of a flow is that of a definition.", "Set Type to 1.", (flow, _) => RecordIsNot(flow, "Type", "1")),
        new("403", "A flow is there for the whole organisation.", "Set Scope to 4.", (flow, _) => RecordIsNot(flow, "Scope", "4")),
        new("404", "The record of a flow is that of a business process flow.", "Set Category to 4.", (flow, _) => RecordIsNot(flow, "Category", "4")),
        new("405", "Stages lie in a table's part, steps in a stage, controls in a step.", "Move the part to where it belongs.", Misplaced),
        new("406", "Controls and relationships of a flow are complete.", "Fill in the attribute.", Incomplete),
        new("407", "Ids in a flow are GUIDs, and the stages that are named exist.", "Correct the id.", WrongIds),
        new("408", "Every stage and step of a flow has a label.", "Add a label.", (flow, _) => Parts(flow)
            .Where(part => !Flow.Labels(part.Element).Any(label => label.Named("Description").Length > 0)).Select(part => InDefinition(flow, part.Element, $"{Flow.NameOf(part.Element)} has no label."))),
        new("409", "Every step of a flow holds a control step.", "Put a control step into the step.", (flow, _) => flow.Steps
            .Where(step => !step.Descendants().Any(IsControlStep)).Select(step => InDefinition(flow, step, $"{Flow.NameOf(step)} has no control step."))),
        new("410", "The parameters of a control are XML.", "Correct the parameters, or leave them empty.", WrongParameters),
        new("411", "A stage shows a column once.", "Remove one of the two, or give it another ControlId.", (flow, _) =>
            from stage in flow.Stages
            from same in flow.Controls.Where(control => control.Ancestors().Contains(stage)).GroupBy(control => control.Named("ControlId"))
            where same.Key.Length > 0 && same.Count() > 1
            select InDefinition(flow, same.Last(), $"{Flow.NameOf(stage)} shows {same.Key} twice.")),
        new("412", "The columns that a flow shows are columns of its table.", "Correct the column, or add it to the table.", (flow, solution) =>
            from control in flow.Controls
            let column = control.Named("DataFieldName")
            where column.Length > 0 && solution.ColumnNamed(flow.TableOf(control), column) == Existence.Missing
            select InDefinition(flow, control, $"{column} is no column of {flow.TableOf(control)}.")),
        new("414", $"A flow has at most {MaxStages} stages.", "Leave out stages, or make two flows of it.", (flow, _) =>
            flow.Stages.Count > MaxStages ? [InDefinition(flow, null, $"It has {flow.Stages.Count} stages.")] : []),
        new("415", $"A flow goes over at most {MaxTables} tables.", "Leave out tables, or make two flows of it.", (flow, _) =>
            flow.Tables.Select(flow.TableOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() is > MaxTables and var count ? [InDefinition(flow, null, $"It goes over {count} tables.")] : []),
        new("416", "Every table's part has a stage, and every stage a step.", "Add what is missing, or remove the part.", (flow, _) =>
            flow.Tables.Where(table => !Flow.Within(table, flow.Stages).Any()).Concat(flow.Stages.Where(stage => !Flow.Within(stage, flow.Steps).Any()))
                .Select(part => InDefinition(flow, part, $"{Flow.NameOf(part)} is empty."))),
        new("417", "The definition of a flow is that of its record.", "Name its class XrmWorkflow and the record's id without dashes, and put a Workflow into it.", WrongDefinition),
        new("418", "A flow has a name.", "Add Name.", (flow, _) => RecordLacks(flow, flow.Record.Attribute("Name"), "Name")),
        new("419", "The labels of a flow are those of its stages and steps.", "Give each label the id of its stage or step, in the definition and in the record.", WrongLabels),
        new("421", "A flow's table is enabled for business process flows.", "Set IsBusinessProcessEnabled of the table to 1.", (flow, solution) =>
            from table in flow.Tables.Select(flow.TableOf).Distinct(StringComparer.OrdinalIgnoreCase)
            where solution.Table(table) is { IsWhole: true } own && own.Properties?.Text("IsBusinessProcessEnabled") == "0"
            select new Fault(solution.Table(table)!.File, solution.Table(table)!.Properties, $"{table} is not enabled for business process flows.")),
    ];

    private static Fault InDefinition(Flow flow, XObject? at, string what) => new(flow.Definition, at, what);

    private static IEnumerable<Fault> RecordLacks(Flow flow, string value, string name) =>
        value.Length == 0 ? [new Fault(flow.Record, flow.Record.Root, $"It has no {name}.")] : [];

    private static IEnumerable<Fault> RecordIsNot(Flow flow, string element, string value) =>
        flow.Record.Value(element) == value ? [] : [new Fault(flow.Record, flow.Record.Root.Element(element), $"{element} is \"{flow.Record.Value(element)}\".")];

    private static bool IsControlStep(XElement element) => element.Name.LocalName == "Sequence" && Flow.NameOf(element).StartsWith("ControlStep", StringComparison.Ordinal);

    private static bool IsBranch(XElement element) => element.Named("AssemblyQualifiedName").StartsWith("Microsoft.Crm.Workflow.Activities.ConditionBranch,", StringComparison.Ordinal);

    private static IEnumerable<(XElement Element, string IdKey)> Parts(Flow flow) =>
        flow.Stages.Select(stage => (stage, "StageId")).Concat(flow.Steps.Select(step => (step, "ProcessStepId")));

    private static IEnumerable<Fault> PrimaryTable(Flow flow, CheckedSolution solution)
    {
        var stated = flow.Record.Value("PrimaryEntity");
        if (stated.Length == 0)
            return RecordLacks(flow, stated, "PrimaryEntity");
        return flow.Tables.Count > 0 && !flow.TableOf(flow.Tables[0]).Is(stated)
            ? [new Fault(flow.Record, flow.Record.Root.Element("PrimaryEntity"), $"PrimaryEntity is {stated}, and the first stage is on {flow.TableOf(flow.Tables[0])}.")]
            : [];
    }

    private static IEnumerable<Fault> Misplaced(Flow flow, CheckedSolution solution) =>
    [
        .. flow.Stages.Where(stage => !stage.Ancestors().Any(flow.Tables.Contains)).Select(stage => InDefinition(flow, stage, $"{Flow.NameOf(stage)} lies in no table's part.")),
        .. flow.Steps.Where(step => !step.Ancestors().Any(flow.Stages.Contains)).Select(step => InDefinition(flow, step, $"{Flow.NameOf(step)} lies in no stage.")),
        .. flow.Controls.Where(control => !IsControlStep(control.Parent!)).Select(control => InDefinition(flow, control, $"The control {control.Named("ControlId")} lies in no control step.")),
    ];

    private static IEnumerable<Fault> Incomplete(Flow flow, CheckedSolution solution) =>
        from element in flow.Controls.Concat(flow.Named("StageRelationship")).Concat(flow.Named("SetNextStage"))
        from name in element.Name.LocalName switch
        {
            "Control" => element.Named("IsUnbound").Is("True") ? OfUnboundControl : OfControl,
            "StageRelationship" => OfRelationship,
            _ => OfBranch,
        }
        where element.Named(name).Length == 0
        select InDefinition(flow, element, $"{name} of a {element.Name.LocalName} is empty.");

    private static IEnumerable<Fault> WrongIds(Flow flow, CheckedSolution solution)
    {
        foreach (var (part, key) in Parts(flow).Where(part => !Guid.TryParse(Flow.Property(part.Element, part.IdKey), out _)))
            yield return InDefinition(flow, part, $"{key} of {Flow.NameOf(part)} is \"{Flow.Property(part, key)}\".");
        var stages = flow.Stages.Select(stage => XmlReading.Id(Flow.Property(stage, "StageId") ?? "")).ToList();
        var followers = flow.Stages.Select(stage => (At: stage, Id: Flow.Property(stage, "NextStageId") ?? ""))
            .Concat(flow.Named("SetNextStage").Select(one => (At: one, Id: one.Named("StageId"))));
        foreach (var (at, id) in followers.Where(one => one.Id.Length > 0 && !stages.Contains(XmlReading.Id(one.Id))))
            yield return InDefinition(flow, at, $"The next stage {id} is no stage.");
    }

    private static IEnumerable<Fault> WrongParameters(Flow flow, CheckedSolution solution) =>
        from literal in flow.Named("Control.Parameters").Descendants().Where(one => one.Name.LocalName == "Literal")
        where !IsXml(literal.Attribute("Value") is { } value ? value.Value : literal.Value)
        select InDefinition(flow, literal, "The parameters of a control are no XML.");

    private static bool IsXml(string text)
    {
        try
        {
            _ = text.Length == 0 ? null : XElement.Parse($"<parameters>{text}</parameters>");
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static IEnumerable<Fault> WrongDefinition(Flow flow, CheckedSolution solution)
    {
        var expected = $"XrmWorkflow{XmlReading.Id(flow.Record.Attribute("WorkflowId")).Replace("-", "", StringComparison.Ordinal)}";
        var found = flow.Definition.Root.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "Class")?.Value;
        if (found != expected)
            yield return InDefinition(flow, flow.Definition.Root, $"Its class is {found}.");
        if (!flow.Named("Workflow").Any())
            yield return InDefinition(flow, flow.Definition.Root, "It holds no Workflow.");
    }

    private static IEnumerable<Fault> WrongLabels(Flow flow, CheckedSolution solution)
    {
        foreach (var (part, key) in Parts(flow))
            foreach (var label in Flow.Labels(part).Where(label => XmlReading.Id(label.Named("LabelId")) != XmlReading.Id(Flow.Property(part, key) ?? "")))
                yield return InDefinition(flow, label, $"The label of {Flow.NameOf(part)} has the id {label.Named("LabelId")}.");
        var labelled = flow.Record.Root.Descendants("steplabels").Select(label => XmlReading.Id(label.Named("id"))).ToHashSet();
        var ids = Parts(flow).Select(part => XmlReading.Id(Flow.Property(part.Element, part.IdKey) ?? ""));
        if (labelled.Count > 0 && !labelled.SetEquals(ids))
            yield return new Fault(flow.Record, flow.Record.Root.Element("labels"), "Its labels are not those of the definition's stages and steps.");
    }
}
