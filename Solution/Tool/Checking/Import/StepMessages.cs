using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 12 of a failing import: a step's message is not known, or not there for its table.</summary>
public sealed class StepMessages() : Rule(
    "SP012", "Every step is on a message whose id is the same in every environment, and that its table has.", "Use a known message, or register the step where the solution is installed.")
{
    private static readonly string[] OfOwnedRows = ["Assign", "GrantAccess", "ModifyAccess", "RevokeAccess"];
    private static readonly string[] TablesThatMerge = ["account", "contact", "lead", "incident"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution[UnpackedKind.Step].SelectMany(step => OfStep(step, solution));

    /// <summary>The name of a step's message; null when it is not known.</summary>
    public static string? MessageOf(UnpackedFile step) => step.Value("SdkMessageName") is { Length: > 0 } name
        ? name
        : Guid.TryParse(step.Value("SdkMessageId"), out var id) ? SdkMessages.Name(id) : null;

    private IEnumerable<Finding> OfStep(UnpackedFile step, CheckedSolution solution)
    {
        var at = step.Root.Element("SdkMessageId");
        if (MessageOf(step) is not { } message)
            return SdkMessages.IsOfPlatform(step.Value("SdkMessageId"))
                ? [Warning(step, "Its message is one of the platform that is not known here.", "Compare its id with that in another environment.", at)]
                : [Error(step, $"\"{step.Value("SdkMessageId")}\" is the id of no known message.", at: at)];
        var table = step.Value("PrimaryEntity");
        if (OfOwnedRows.Contains(message) && solution.Table(table)?.IsOfOrganization == true)
            return [Error(step, $"The rows of {table} are the organisation's, so that there is no {message} for them.", "Remove the step.", at)];
        return message == "Merge" && table.Length > 0 && !TablesThatMerge.Contains(table, StringComparer.OrdinalIgnoreCase)
            ? [Error(step, $"Rows of {table} cannot be merged.", "Remove the step.", at)]
            : [];
    }
}
