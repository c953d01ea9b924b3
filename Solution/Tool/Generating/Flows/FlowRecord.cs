using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Apps;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Roles;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>The record of a flow: what the platform keeps beside the definition.</summary>
public static class FlowRecord
{
    /// <summary>The record's file. The flow arrives activated, and is offered to those who may use its table.</summary>
    public static XElement Of(ProcessFlow flow, IEnumerable<RoleDeclaration> roles) => new(
        "Workflow",
        new XAttribute("WorkflowId", flow.Process.FlowId.Braced()),
        new XAttribute("Name", flow.Process.Name),
        new XElement("XamlFileName", $"/{flow.FilePath}.xaml"),
        Numbers(("Type", 1), ("Subprocess", 0), ("Category", 4), ("Mode", 0), ("Scope", 4), ("OnDemand", 0)),
        Numbers(("TriggerOnCreate", 1), ("TriggerOnDelete", 0), ("AsyncAutodelete", 0), ("SyncWorkflowLogOnFailure", 0)),
        Numbers(("StateCode", 1), ("StatusCode", 2), ("processorder", flow.Process.Order)),
        new XElement("processroleassignment", OfferedTo(flow, roles)),
        new XElement("RunAs", 1),
        new XElement("UniqueName", flow.Process.FlowTable),
        new XElement("IsTransacted", 1),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsCustomizable", ManagedProperty.Flow),
        new XElement("BusinessProcessType", 0),
        new XElement("PrimaryEntity", flow.Table.SchemaName),
        new XElement("LocalizedNames", flow.Labels.Select(label => LabelElement("LocalizedName", label))),
        new XElement("labels", flow.Stages.SelectMany(StageLabels)));

    private static IEnumerable<XElement> Numbers(params (string Name, int Value)[] numbers) =>
        numbers.Select(number => new XElement(number.Name, number.Value));

    private static string OfferedTo(ProcessFlow flow, IEnumerable<RoleDeclaration> roles) => Audience
        .Of("DisplayConditions", "Id", roles.Where(role => role.Tables.Any(table => table.Name == flow.Process.FlowTable)))
        .ToString(SaveOptions.DisableFormatting);

    private static IEnumerable<XElement> StageLabels(FlowStage stage) =>
        stage.Steps.Select(step => StepLabels(step.Id, step.Labels)).Prepend(StepLabels(stage.Id, stage.Labels));

    private static XElement StepLabels(Guid id, IEnumerable<FlowLabel> labels) =>
        new("steplabels", new XAttribute("id", id.Braced()), labels.Select(label => LabelElement("label", label)));

    private static XElement LabelElement(string name, FlowLabel label) =>
        new(name, new XAttribute("languagecode", label.Language), new XAttribute("description", label.Text));
}
