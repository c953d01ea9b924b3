using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Checks that what the plug-in classes declare can be said in a solution file.</summary>
public static class RegistrationChecks
{
    /// <summary>Throws with everything that cannot.</summary>
    /// <exception cref="InvalidSolutionException">A declaration cannot be used; all such are named.</exception>
    public static void Check(SolutionSources sources, PluginRegistrations registrations)
    {
        var problems = new ProblemLog();
        foreach (var step in registrations.Steps)
            foreach (var (message, remedy) in StepProblems(step, sources))
                problems.Add(new Problem(step.Plugin.FullName!, null, step.Declared.Name, message, remedy));
        foreach (var twice in registrations.Steps.GroupBy(step => step.Declared.Id).Where(group => group.Count() > 1))
            problems.Add(new Problem(twice.Last().Plugin.FullName!, null, twice.Last().Declared.Name, "Another step has the same id.", "Give it an id of its own."));
        foreach (var api in sources.CustomApis.Where(api => !registrations.CustomApis.ContainsKey(api.Name)))
            problems.Add(new Problem($"CustomApis/{api.Name}.json", null, "name", "No plug-in class runs this Custom API.", $"Put [CrmPluginRegistration(\"{api.Name}\")] on the class that does."));
        foreach (var (name, plugin) in registrations.CustomApis.Where(one => sources.CustomApis.All(api => api.Name != one.Key)))
            problems.Add(new Problem(plugin.FullName!, null, "", $"It runs the Custom API {name}, which no file declares.", $"Declare it in CustomApis/{name}.json."));
        problems.ThrowIfAny();
    }

    private static IEnumerable<(string Message, string Remedy)> StepProblems(StepRegistration step, SolutionSources sources)
    {
        if (!Guid.TryParse(step.Declared.Id, out _))
            yield return ("The step has no id.", "Set Id on its attribute, so that every environment knows it by the same one.");
        if (step.Declared.Description.Length == 0)
            yield return ("The step does not say why it exists.", "Set Description on its attribute, for the administrator who finds it in the step list.");
        if (!SdkMessages.Names.Concat(SdkMessages.NamesWithoutId).Contains(step.Declared.Message))
            yield return ($"The message {step.Declared.Message} is not known.", $"Use one of: {string.Join(", ", SdkMessages.Names.Concat(SdkMessages.NamesWithoutId))}.");
        if (step.Table is not null && Columns(step.Table, sources) is null)
            yield return ($"The table {step.Table} is not described.", $"Correct it, or describe it in PlatformTables/{step.Table}.json.");
        else if (step.Table is not null)
            foreach (var column in step.Filter.Concat(step.ImageColumns).Distinct().Except(Columns(step.Table, sources)!))
                yield return ($"The column {column} of {step.Table} is not known.", $"Correct it, or add it to the file of {step.Table}.");
    }

    private static HashSet<string>? Columns(string table, SolutionSources sources) =>
        SolutionContent.Of(sources).Tables.FirstOrDefault(own => own.Name == table)?.Columns.Select(column => column.LogicalName).ToHashSet()
        ?? sources.Tables.PlatformTable(table)?.AllColumns.Select(column => column.Name).ToHashSet();
}
