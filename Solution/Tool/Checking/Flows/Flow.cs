using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Flows;

/// <summary>A business process flow: its record, and its definition taken apart.</summary>
public sealed class Flow
{
    private const string FlowCategory = "4";
    private const string Activities = "Microsoft.Crm.Workflow.Activities.";

    private Flow(UnpackedFile record, UnpackedFile definition)
    {
        Record = record;
        Definition = definition;
        Tables = Composites("EntityComposite");
        Stages = Composites("StageComposite");
        Steps = Composites("StepComposite");
    }

    /// <summary>The record, which the platform lists flows by.</summary>
    public UnpackedFile Record { get; }

    /// <summary>The definition.</summary>
    public UnpackedFile Definition { get; }

    /// <summary>The parts for the tables that rows are on while they go through it.</summary>
    public IReadOnlyList<XElement> Tables { get; }

    /// <summary>The stages.</summary>
    public IReadOnlyList<XElement> Stages { get; }

    /// <summary>The steps of all stages.</summary>
    public IReadOnlyList<XElement> Steps { get; }

    /// <summary>The columns that steps show.</summary>
    public IEnumerable<XElement> Controls => Named("Control");

    /// <summary>The flows of a solution that have a definition.</summary>
    public static IEnumerable<Flow> Of(CheckedSolution solution) =>
        from record in solution[UnpackedKind.ProcessRecord]
        from definition in solution[UnpackedKind.ProcessDefinition]
        where $"{definition.Path}.data.xml" == record.Path
        let flow = new Flow(record, definition)
        where IsFlow(record) || flow.Stages.Count > 0
        select flow;

    /// <summary>Whether a process says of itself that it is a business process flow.</summary>
    public static bool IsFlow(UnpackedFile record) => record.Value("Category") == FlowCategory && record.Value("BusinessProcessType") is "" or "0";

    /// <summary>The elements of the definition with a name, whatever the version of its namespace.</summary>
    public IEnumerable<XElement> Named(string name) => Definition.Root.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>The logical name of the table that a stage or step is on.</summary>
    public string TableOf(XElement part)
    {
        var table = part.AncestorsAndSelf().FirstOrDefault(Tables.Contains);
        return table?.Named("DisplayName").Split(':')[^1].Trim() ?? "";
    }

    /// <summary>What a part is called in messages.</summary>
    public static string NameOf(XElement part) => part.Named("DisplayName");

    /// <summary>The text of a part's property; null when it has none.</summary>
    public static string? Property(XElement part, string key) => Properties(part).FirstOrDefault(property => Key(property) == key)?.Value;

    /// <summary>The labels of a part.</summary>
    public static IEnumerable<XElement> Labels(XElement part) => Properties(part).Where(property => Key(property) == "StepLabels").Elements();

    /// <summary>The parts of one kind within another.</summary>
    public static IEnumerable<XElement> Within(XElement part, IReadOnlyList<XElement> kind) => kind.Where(one => one.Ancestors().Contains(part));

    private static IEnumerable<XElement> Properties(XElement part) =>
        part.Elements().Where(child => child.Name.LocalName == "ActivityReference.Properties").Elements();

    private static string? Key(XElement property) => property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "Key")?.Value;

    private List<XElement> Composites(string kind) =>
        [.. Named("ActivityReference").Where(one => one.Named("AssemblyQualifiedName").StartsWith($"{Activities}{kind},", StringComparison.Ordinal))];
}
