using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The pages of <c>docs/</c> that are made from the sources.</summary>
public static class Documents
{
    /// <summary>The folder that holds nothing but generated pages, seen from the solution's folder.</summary>
    public const string ProcessFolder = "../docs/processes";

    /// <summary>The bytes of each page by its place, seen from the solution's folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(SolutionSources sources, PluginRegistrations registrations)
    {
        var pages = sources.Processes.ToDictionary(process => $"{ProcessFolder}/{process.Code}.md", ProcessPage.Of, StringComparer.Ordinal);
        pages.Add(StepsDocument.File, StepsDocument.Of(sources.CustomApis, registrations.With(sources.Processes)));
        pages.Add(RulesDocument.File, RulesDocument.Of(AllRules.All));
        return pages;
    }
}
