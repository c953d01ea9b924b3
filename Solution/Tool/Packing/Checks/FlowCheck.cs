using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The definition of a flow obeys the rules that the platform refuses to activate it by.</summary>
public static class FlowCheck
{
    private const string StageKind = "Microsoft.Crm.Workflow.Activities.StageComposite,";
    private const string StepKind = "Microsoft.Crm.Workflow.Activities.StepComposite,";

    /// <summary>The problems of all flows.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution) =>
        solution[UnpackedKind.ProcessDefinition].SelectMany(definition => OfFlow(definition, solution));

    private static IEnumerable<Problem> OfFlow(UnpackedFile definition, UnpackedSolution solution)
    {
        var stages = OfKind(definition.Root, StageKind).ToList();
        var stageIds = stages.Select(stage => Property(stage, "StageId")).ToList();
        foreach (var stage in stages)
        {
            if (Property(stage, "NextStageId") is { Length: > 0 } next && !stageIds.Contains(next))
                yield return definition.Problem($"A stage is followed by {next}, which is no stage.", "Correct NextStageId.");
            foreach (var problem in OfStage(definition, stage))
                yield return problem;
        }

        foreach (var problem in Labels(definition, stages, solution))
            yield return problem;
    }

    private static IEnumerable<Problem> OfStage(UnpackedFile definition, XElement stage)
    {
        var steps = OfKind(stage, StepKind).ToList();
        var name = stage.Attribute("DisplayName")?.Value;
        if (steps.Count == 0 || steps.Any(step => !step.Descendants(Xaml.Flow + "Control").Any()))
            yield return definition.Problem($"{name} has no step, or a step without a control.", "Show at least one column in every stage.");
        if (!HasOwnLabel(stage, "StageId") || steps.Any(step => !HasOwnLabel(step, "ProcessStepId")))
            yield return definition.Problem($"{name} or one of its steps has no label of its own id.", "Restore the file with generate.");
        foreach (var twice in stage.Descendants(Xaml.Flow + "Control").GroupBy(control => control.Attribute("ControlId")?.Value).Where(group => group.Count() > 1))
            yield return definition.Problem($"{name} shows {twice.Key} twice.", "Show a column once in a stage.");
    }

    private static IEnumerable<Problem> Labels(UnpackedFile definition, IEnumerable<XElement> stages, UnpackedSolution solution)
    {
        if (solution[UnpackedKind.ProcessRecord].FirstOrDefault(one => one.Path == $"{definition.Path}.data.xml") is not { } record)
            yield break;
        var labelled = record.Root.Descendants("steplabels").Select(label => label.Attribute("id")?.Value.Trim('{', '}')).ToHashSet();
        var ids = stages.SelectMany(stage => OfKind(stage, StepKind).Select(step => Property(step, "ProcessStepId")).Prepend(Property(stage, "StageId")));
        if (!labelled.SetEquals(ids))
            yield return record.Problem("Its labels are not those of the definition's stages and steps.", "Restore both files with generate.");
    }

    private static bool HasOwnLabel(XElement composite, string idKey)
    {
        var id = Property(composite, idKey);
        var labels = Properties(composite).FirstOrDefault(property => Key(property) == "StepLabels")?.Elements();
        return Guid.TryParse(id, out _) && labels?.Any(label => label.Attribute("LabelId")?.Value == id && label.Attribute("Description")?.Value.Length > 0) == true;
    }

    private static IEnumerable<XElement> OfKind(XElement root, string kind) => root
        .Descendants(Xaml.SdkActivities + "ActivityReference")
        .Where(one => one.Attribute("AssemblyQualifiedName")?.Value.StartsWith(kind, StringComparison.Ordinal) == true);

    private static string? Property(XElement composite, string key) =>
        Properties(composite).FirstOrDefault(property => Key(property) == key)?.Value;

    private static IEnumerable<XElement> Properties(XElement composite) =>
        composite.Elements(Xaml.SdkActivities + "ActivityReference.Properties").Elements();

    private static string? Key(XElement property) => property.Attribute(Xaml.X + "Key")?.Value;
}
