using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Gating;

/// <summary>Reads what a caller gives a Custom API.</summary>
internal static class Parameters
{
    private const int LongestText = 2000;

    /// <summary>The row that it is called on.</summary>
    public static EntityReference CalledOn(this PluginContext context) => (EntityReference)context.Execution.InputParameters["Target"];

    /// <summary>A parameter; null, or the default, where the caller left it out.</summary>
    public static T? Given<T>(this PluginContext context, string name) =>
        context.Execution.InputParameters.TryGetValue(name, out var value) && value is T given ? given : default;

    /// <summary>A text without the white space around it; null where nothing is left.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is longer than can be kept.</exception>
    public static string? GivenText(this PluginContext context, string name)
    {
        var text = context.Given<string>(name)?.Trim();
        return text?.Length > LongestText
            ? throw Refusal($"Nothing was changed: a text of {text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters is too long. Say it in 2,000.")
            : string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A text that has to be there.</summary>
    /// <param name="context">The call.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="otherwise">What the caller reads where it is missing.</param>
    /// <exception cref="InvalidPluginExecutionException">It is not there, or longer than can be kept.</exception>
    public static string RequireText(this PluginContext context, string name, string otherwise) => context.GivenText(name) ?? throw Refusal(otherwise);

    /// <summary>Refuses what an objection is raised to.</summary>
    /// <param name="objection">The objection, in words for the caller; null for none.</param>
    /// <param name="status">What programs read of it.</param>
    /// <exception cref="InvalidPluginExecutionException">There is an objection.</exception>
    public static void Heed(string? objection, PluginHttpStatusCode status)
    {
        if (objection is not null)
            throw new InvalidPluginExecutionException(objection, status);
    }

    private static InvalidPluginExecutionException Refusal(string text) => new(text, PluginHttpStatusCode.BadRequest);
}
