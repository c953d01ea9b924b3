using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 11 of a failing import: a step runs a class that its solution does not list.</summary>
public sealed class StepTypes() : Rule("SP011", "Every step runs a listed plug-in type, by its name and its id, in a stage of the pipeline.", "Bring the step in line with the assembly's record.")
{
    private static readonly string[] Stages = ["10", "20", "40", "50"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var types = solution.Assemblies.SelectMany(assembly => assembly.Types).ToList();
        return solution[UnpackedKind.Step].SelectMany(step => OfStep(step, types, solution)).Concat(CustomApis(solution, types));
    }

    private IEnumerable<Finding> OfStep(UnpackedFile step, List<XElement> types, CheckedSolution solution)
    {
        var (name, id, at) = (step.Value("PluginTypeName"), XmlReading.Id(step.Value("PluginTypeId")), step.Root.Element("PluginTypeName"));
        var isListed = types.Any(type => type.Named("AssemblyQualifiedName") == name && (id.Length == 0 || XmlReading.Id(type.Named("PluginTypeId")) == id));
        if (!isListed && solution.Assemblies.Any(assembly => name.EndsWith(assembly.Record.Attribute("FullName"), StringComparison.Ordinal)))
            yield return Error(step, $"Its class {name} with the id {id} is not listed.", at: at);
        // An assembly may come with another solution.
        else if (!isListed && step.Root.Element("PluginTypeExportKey") is null && !name.StartsWith("Microsoft.", StringComparison.Ordinal))
            yield return Warning(step, $"Its class {name} is in no assembly of the solution.", "Bring the assembly along, or depend on the solution that does.", at);
        if (!Stages.Contains(step.Value("Stage")))
            yield return Error(step, $"\"{step.Value("Stage")}\" is no stage of the pipeline.", "Use 10, 20 or 40.", step.Root.Element("Stage"));
    }

    private IEnumerable<Finding> CustomApis(CheckedSolution solution, List<XElement> types) =>
        from api in solution[UnpackedKind.CustomApi]
        let id = api.Root.Element("plugintypeid")?.Value.Trim() ?? ""
        where Guid.TryParse(id, out _) && types.Count > 0 && types.All(type => XmlReading.Id(type.Named("PluginTypeId")) != XmlReading.Id(id))
        select Error(api, $"The class with the id {id} is not listed.", "Bring the Custom API in line with the assembly's record.", api.Root.Element("plugintypeid"));
}
