using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;

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
    /// <exception cref="RefusedException">It is longer than can be kept.</exception>
    public static string? GivenText(this PluginContext context, string name)
    {
        var text = context.Given<string>(name)?.Trim();
        return text?.Length > LongestText
            ? throw new RefusedException(wording => wording.Requests.TooLong(text.Length, LongestText), PluginHttpStatusCode.BadRequest)
            : string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A text that has to be there.</summary>
    /// <param name="context">The call.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="otherwise">What the caller reads where it is missing.</param>
    /// <param name="quoted">The processes whose texts that quotes.</param>
    /// <exception cref="RefusedException">It is not there, or longer than can be kept.</exception>
    public static string RequireText(this PluginContext context, string name, Saying otherwise, params Process?[] quoted) =>
        context.GivenText(name) ?? throw new RefusedException(otherwise, PluginHttpStatusCode.BadRequest, quoted);

    /// <summary>Refuses what an objection is raised to.</summary>
    /// <param name="objection">The objection, in words for the caller; null for none.</param>
    /// <param name="status">What programs read of it.</param>
    /// <param name="quoted">The processes whose texts it quotes.</param>
    /// <exception cref="RefusedException">There is an objection.</exception>
    public static void Heed(Saying? objection, PluginHttpStatusCode status, params Process?[] quoted)
    {
        if (objection is not null)
            throw new RefusedException(objection, status, quoted);
    }
}
