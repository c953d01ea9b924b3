using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Provisioning;

namespace SalesProcessPlugins.Health;

/// <summary>Whether every step is registered, enabled and as declared.</summary>
internal static class StepHealth
{
    private const string Provision = "Call c3_ProvisionSteps, which puts the steps in order, and check again.";

    /// <summary>What is not.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service)
    {
        var wanted = DeclaredStep.All.Concat(DeclaredStep.OfFlows(DefinitionReader.ReadFlows(service))).ToList();
        var registered = RegisteredStep.Read(service, wanted);
        var missing = wanted.Where(step => !registered.ContainsKey(step.Id)).ToList();
        return wanted.Except(missing).SelectMany(step => Compare(step, registered[step.Id])).Concat(Missing(service, missing));
    }

    private static IEnumerable<ReportFinding> Compare(DeclaredStep step, RegisteredStep found)
    {
        if (!found.IsEnabled)
            yield return new ReportFinding("step-disabled", Severity.Critical, $"The step \"{step.Name}\" is disabled. It {Purpose(step)}", Provision);
        var differing = found.Settings.DifferencesFrom(StepSettings.Of(step)).ToList();
        if (differing.Count > 0)
            yield return new ReportFinding("step-changed", Severity.Critical, $"The step \"{step.Name}\" has another {string.Join(", ", differing)} than it came with. It {Purpose(step)}", Provision);
    }

    private static IEnumerable<ReportFinding> Missing(IOrganizationService service, List<DeclaredStep> missing)
    {
        if (missing.Count == 0)
            return [];
        var filters = new MessageFilters(service, missing);
        return missing.Select(step => filters.Take(step)
            ? new ReportFinding("step-missing", Severity.Critical, $"The step \"{step.Name}\" is not registered. It {Purpose(step)}", Provision)
            : new ReportFinding("step-not-offered", Severity.Information, $"The step \"{step.Name}\" cannot be registered: this environment does not offer {step.Declared.Message} of {step.Table ?? "every table"} to plug-ins.", "Nothing has to be done."));
    }

    private static string Purpose(DeclaredStep step) => char.ToLowerInvariant(step.Declared.Description[0]) + string.Concat(step.Declared.Description.Skip(1));
}
