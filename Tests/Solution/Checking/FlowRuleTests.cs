using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Checking.Flows;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>Every rule that the platform refuses a flow by is found broken where it is broken.</summary>
public sealed class FlowRuleTests : IDisposable
{
    private const string Composite = "Microsoft.Crm.Workflow.Activities.";

    private static readonly Dictionary<string, Action<XElement>> InDefinition = new()
    {
        ["385"] = flow => Named(flow, "Control").First().Remove(),
        ["399"] = flow => flow.Add(Of(flow, "StageComposite").Take(1).Select(stage => new XElement(stage.Name, new XAttribute("AssemblyQualifiedName", $"{Composite}ConditionBranch, x")))),
        ["405"] = flow => Move(Of(flow, "StepComposite").First(), flow),
        ["406"] = flow => Named(flow, "Control").First().SetAttributeValue("ControlId", ""),
        ["407"] = flow => Keyed(flow, "StageId").First().Value = "first",
        ["408"] = flow => Named(flow, "StepLabel").First().Parent!.Elements().Attributes("Description").ToList().ForEach(label => label.Value = ""),
        ["409"] = flow => Named(flow, "Sequence").First(one => one.Attribute("DisplayName")!.Value.StartsWith("ControlStep", StringComparison.Ordinal)).Remove(),
        ["410"] = flow => Named(flow, "Literal").First().SetAttributeValue("Value", "<open>"),
        ["411"] = flow => Repeat(Of(flow, "StepComposite").First(), 1),
        ["412"] = flow => Named(flow, "Control").First().SetAttributeValue("DataFieldName", "c3_lost"),
        ["414"] = flow => Repeat(Of(flow, "StageComposite").First(), 31),
        ["415"] = flow => Repeat(Of(flow, "EntityComposite").First(), 6, (copy, number) => copy.SetAttributeValue("DisplayName", $"EntityStep{number}: table{number}")),
        ["416"] = flow => Of(flow, "StageComposite").First().Remove(),
        ["417"] = flow => flow.Attributes().First(attribute => attribute.Name.LocalName == "Class").Value = "XrmWorkflow",
        ["419"] = flow => Named(flow, "StepLabel").First().SetAttributeValue("LabelId", Guid.Empty),
        ["421"] = flow => Of(flow, "EntityComposite").First().SetAttributeValue("DisplayName", "EntityStep2: c3_gate"),
    };

    private static readonly Dictionary<string, Action<XElement>> InRecord = new()
    {
        ["400"] = record => record.SetAttributeValue("WorkflowId", ""),
        ["401"] = record => record.Element("PrimaryEntity")!.Value = "",
        ["402"] = record => record.Element("Type")!.Value = "2",
        ["403"] = record => record.Element("Scope")!.Value = "1",
        ["404"] = record => record.Element("Category")!.Value = "0",
        ["418"] = record => record.SetAttributeValue("Name", ""),
    };

    private readonly SolutionCopy solution = new();

    public static TheoryData<string> Codes => [.. FlowRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_broken_rule_is_found_under_its_code(string id)
    {
        var code = id[^3..];
        if (InDefinition.TryGetValue(code, out var change))
            solution.Edit($"Unpacked/{PlantedCauses.Flow}", change);
        else
            solution.Edit($"Unpacked/{PlantedCauses.FlowRecord}", InRecord[code]);
        Assert.Contains(solution.Findings, finding => finding.Rule == id && finding.Severity == FindingSeverity.Error);
    }

    public void Dispose() => solution.Dispose();

    private static IEnumerable<XElement> Named(XElement flow, string name) => flow.Descendants().Where(one => one.Name.LocalName == name);

    private static IEnumerable<XElement> Of(XElement flow, string kind) =>
        Named(flow, "ActivityReference").Where(one => one.Attribute("AssemblyQualifiedName")!.Value.StartsWith($"{Composite}{kind},", StringComparison.Ordinal));

    private static IEnumerable<XElement> Keyed(XElement flow, string key) =>
        flow.Descendants().Where(one => one.Attributes().Any(attribute => attribute.Name.LocalName == "Key" && attribute.Value == key));

    private static void Move(XElement part, XElement to)
    {
        part.Remove();
        to.Add(part);
    }

    private static void Repeat(XElement part, int times, Action<XElement, int>? change = null)
    {
        for (var number = 0; number < times; number++)
        {
            var copy = new XElement(part);
            change?.Invoke(copy, number);
            part.AddAfterSelf(copy);
        }
    }
}
