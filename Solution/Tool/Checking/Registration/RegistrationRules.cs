using SalesProcessPlugins.Solution.Checking.Import;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Registration;

/// <summary>
/// The rules of the platform's own solution checker for registrations and components, under its names. Those on licences of tables are left out:
/// which tables they mean is not published.
/// </summary>
public static class RegistrationRules
{
    private const string Silverlight = "8";
    private const string Inactive = "0";

    private static readonly string[] Retrievals = ["Retrieve", "RetrieveMultiple"];
    private static readonly string[] OldStages = ["5", "50"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new StatedRule(
            "meta-remove-dup-reg", FindingSeverity.Warning, "No class is registered twice for the same message, table, stage and columns.", "Remove one of the two steps.", solution =>
                from same in solution[UnpackedKind.Step].GroupBy(Registration)
                where same.Count() > 1
                select new Fault(same.Last(), same.Last().Root, $"{same.First().Path} registers the same class for the same.")),
        new StatedRule(
            "meta-avoid-reg-no-attribute", FindingSeverity.Warning, "A step on Update of a shared table says which columns it waits for.", "Name the columns in FilteringAttributes.", solution =>
                UnfilteredUpdates(solution).Where(step => !solution.IsOwn(step.Value("PrimaryEntity"))).Select(step => new Fault(step, step.Root, "It runs on every update, whatever it changes."))),
        new StatedRule(
            "meta-avoid-reg-retrieve", FindingSeverity.Warning, "No step runs whenever rows are read.", "Do the work when rows are written.", solution =>
                solution[UnpackedKind.Step].Where(step => Retrievals.Contains(StepMessages.MessageOf(step))).Select(step => new Fault(step, step.Root, $"It runs on {StepMessages.MessageOf(step)}, and slows down every reading."))),
        new StatedRule(
            "meta-avoid-retrievemultiple-annotation", FindingSeverity.Warning, "No step runs whenever notes are read.", "Do the work when notes are written.", solution =>
                solution[UnpackedKind.Step].Where(step => StepMessages.MessageOf(step) == "RetrieveMultiple" && step.Value("PrimaryEntity").Is("annotation")).Select(step => new Fault(step, step.Root, "It runs on RetrieveMultiple of notes."))),
        new StatedRule(
            "meta-avoid-crm4-event", FindingSeverity.Warning, "No step is registered for the events of version 4.", "Use stage 10, 20 or 40.", solution =>
                solution[UnpackedKind.Step].Where(step => OldStages.Contains(step.Value("Stage"))).Select(step => new Fault(step, step.Root.Element("Stage"), $"Stage {step.Value("Stage")} is of version 4."))),
        new StatedRule(
            "meta-remove-inactive", FindingSeverity.Warning, "Processes are active.", "Activate the process, or remove it.", solution =>
                solution[UnpackedKind.ProcessRecord].Where(process => process.Value("StateCode") == Inactive).Select(process => new Fault(process, process.Root.Element("StateCode"), "It comes in as a draft, and does nothing."))),
        new StatedRule(
            "meta-avoid-silverlight", FindingSeverity.Warning, "No web resource needs Silverlight.", "Replace it with HTML.", solution =>
                solution[UnpackedKind.WebResource].Where(one => one.Value("WebResourceType") == Silverlight).Select(one => new Fault(one, one.Root.Element("WebResourceType"), "No browser runs Silverlight."))),
    ];

    private static IEnumerable<UnpackedFile> UnfilteredUpdates(CheckedSolution solution) =>
        solution[UnpackedKind.Step].Where(step => StepMessages.MessageOf(step) == "Update" && step.Value("FilteringAttributes").Length == 0);

    private static string Registration(UnpackedFile step) => string.Join(
        '|',
        step.Value("PluginTypeName"), StepMessages.MessageOf(step) ?? step.Value("SdkMessageId"), step.Value("PrimaryEntity").ToLowerInvariant(), step.Value("Stage"), step.Value("Mode"),
        step.Value("Configuration"), string.Join(',', XmlReading.Columns(step.Value("FilteringAttributes")).Order(StringComparer.Ordinal)));
}
