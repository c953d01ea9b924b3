using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Tables;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>The XAML that tells the platform the stages of a flow and what its process bar shows.</summary>
public sealed class FlowDefinition(ProcessFlow flow)
{
    private int number;

    /// <summary>The definition's file.</summary>
    public static XElement Of(ProcessFlow flow) => new FlowDefinition(flow).ToXml();

    private XElement ToXml()
    {
        // The platform counts display names through the whole file; the numbers carry no meaning.
        var switches = Xaml.Reference(
            "BusinessProcessFlowActivities.StageRelationshipCollectionComposite",
            Numbered("RelationshipCollectionStep"),
            Xaml.Properties(Nothing("Variable", "Variables"), Nothing("Activity", "Activities")));
        return Xaml.Definition(flow.Process.FlowId, [switches, .. flow.Stages.Select(TableStep)]);
    }

    private XElement TableStep(FlowStage stage, int position)
    {
        var name = $"{Numbered("EntityStep")}: {flow.Table.Name}";
        var next = position + 1 < flow.Stages.Count ? flow.Stages[position + 1] : null;
        return Composite(
            "EntityComposite", name, [StageStep(stage, next)],
            Xaml.Text("RelationshipName", null), Xaml.Text("AttributeName", null), Xaml.Flag("IsClosedLoop", value: false));
    }

    private XElement StageStep(FlowStage stage, FlowStage? next)
    {
        var name = $"{Numbered("StageStep")}: {stage.Name}";
        return Composite(
            "StageComposite", name, [.. stage.Steps.Select(ColumnStep)],
            Label(stage.Id, stage.Labels),
            Xaml.Text("StageId", stage.Id.ToString()),
            Xaml.Text("StageCategory", "-1"),
            Xaml.Text("NextStageId", next?.Id.ToString()));
    }

    private XElement ColumnStep(FlowStep step)
    {
        var name = $"{Numbered("StepStep")}: New Step";
        var control = new XElement(Xaml.Activities + "Sequence", new XAttribute("DisplayName", Numbered("ControlStep")), Control(step));
        return Composite(
            "StepComposite", name, [control],
            Label(step.Id, step.Labels),
            Xaml.Text("ProcessStepId", step.Id.ToString()),
            Xaml.Flag("IsProcessRequired", value: false));
    }

    private static XElement Control(FlowStep step) => new(
        Xaml.Flow + "Control",
        new XAttribute("ClassId", ControlClass.Of(step.Column.Type)),
        new XAttribute("ControlDisplayName", step.Column.DisplayName),
        new XAttribute("ControlId", step.Column.Name),
        new XAttribute("DataFieldName", step.Column.Name),
        new XAttribute("IsSystemControl", "False"),
        new XAttribute("IsUnbound", "False"),
        new XAttribute("SystemStepType", 0),
        new XElement(Xaml.Flow + "Control.Parameters", new XElement(
            Xaml.Activities + "InArgument",
            Xaml.Type("x:String"),
            new XElement(Xaml.Activities + "Literal", Xaml.Type("x:String"), new XAttribute("Value", "")))));

    private static XElement Composite(string kind, string name, XElement[] activities, params XElement[] properties) =>
        Xaml.Reference($"Activities.{kind}", name, Xaml.Properties(
            [Nothing("Variable", "Variables"), Xaml.List("Activity", "Activities", [.. activities]), .. properties]));

    private static XElement Label(Guid id, IEnumerable<FlowLabel> labels) => Xaml.List("mcwo:StepLabel", "StepLabels", [.. labels.Select(label => new XElement(
        Xaml.Model + "StepLabel",
        new XAttribute("Description", label.Text),
        new XAttribute("LabelId", id),
        new XAttribute("LanguageCode", label.Language)))]);

    private static XElement Nothing(string type, string key) => Xaml.List(type, key);

    private string Numbered(string name) => $"{name}{++number}";
}
