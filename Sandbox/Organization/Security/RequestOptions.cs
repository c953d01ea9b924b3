using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>
/// What any request may say beside its own parameters (optional-parameters, bypass-custom-business-logic): which of the
/// steps of its operation are left out, and a word for plug-ins. It holds for that operation, not for what follows from it.
/// </summary>
internal sealed record RequestOptions
{
    private const string BypassPlugins = "BypassCustomPluginExecution";
    private const string BypassLogic = "BypassBusinessLogicExecution";
    private const string BypassSteps = "BypassBusinessLogicExecutionStepIds";
    private const string TagParameter = "tag";
    private const string CustomSync = "CustomSync";
    private const string CustomAsync = "CustomAsync";

    // The setting BypassBusinessLogicExecutionStepIdsLimit as every organisation starts with it.
    private const int MostSteps = 3;

    private bool skipsSynchronous;
    private bool skipsAsynchronous;
    private IReadOnlyList<Guid> skipped = [];

    /// <summary>The parameters that carry them.</summary>
    public static IReadOnlyList<string> Names { get; } = [BypassLogic, BypassSteps, BypassPlugins, TagParameter];

    /// <summary>The word for plug-ins, which they find in the shared variables; null for none.</summary>
    public string? Tag { get; private init; }

    /// <summary>The privileges without which they are refused.</summary>
    public IReadOnlyList<string> Privileges { get; private init; } = [];

    /// <summary>What a request says; null where it says nothing.</summary>
    public static RequestOptions? Of(OrganizationRequest request)
    {
        if (!Names.Any(request.Parameters.Contains))
            return null;

        var logic = Kinds(request);
        var steps = StepIds(Texts(request, BypassSteps));
        var plugins = Value<bool?>(request, BypassPlugins) ?? false;
        return new()
        {
            skipsSynchronous = plugins || logic.Contains(CustomSync),
            skipsAsynchronous = logic.Contains(CustomAsync),
            skipped = steps,
            Tag = Value<string>(request, TagParameter),
            Privileges = [.. Needed(plugins, Security.Privileges.BypassPlugins), .. Needed(logic.Length + steps.Length > 0, Security.Privileges.BypassBusinessLogic)],
        };
    }

    /// <summary>The request without them.</summary>
    public static OrganizationRequest Without(OrganizationRequest request)
    {
        var plain = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        plain.Parameters.AddRange(request.Parameters.Where(p => !Names.Contains(p.Key)));
        return plain;
    }

    /// <summary>Whether a step is left out.</summary>
    public bool Skip(Step step) => (step.IsAsynchronous ? skipsAsynchronous : skipsSynchronous) || skipped.Contains(step.Id);

    private static string[] Needed(bool isNeeded, string privilege) => isNeeded ? [privilege] : [];

    private static string[] Kinds(OrganizationRequest request)
    {
        var kinds = Texts(request, BypassLogic);
        return kinds.FirstOrDefault(k => k is not (CustomSync or CustomAsync)) is { } unknown
            ? throw Faults.Invalid($"{BypassLogic} says '{unknown}': it can say {CustomSync}, {CustomAsync} or both, with a comma between.")
            : kinds;
    }

    private static Guid[] StepIds(string[] texts)
    {
        if (texts.Length > MostSteps)
            throw Faults.Invalid($"{BypassSteps} names {texts.Length} steps, and at most {MostSteps.ToString(CultureInfo.InvariantCulture)} can be left out.");

        return [.. texts.Select(t => Guid.TryParse(t, out var id) ? id : throw Faults.Invalid($"{BypassSteps} says '{t}', which is no id of a step."))];
    }

    private static string[] Texts(OrganizationRequest request, string name) =>
        Value<string>(request, name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static T? Value<T>(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out object value) && value is not null
        ? value is T typed ? typed : throw Faults.Invalid($"The parameter '{name}' is of another type than it can be: {value.GetType().Name}.")
        : default;
}
