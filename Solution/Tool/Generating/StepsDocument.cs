using System.Text;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Solution.CustomApis;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Makes <c>docs/steps.md</c>: when the platform calls which plug-in class, and why.</summary>
public static class StepsDocument
{
    /// <summary>Where it lies, seen from the solution's folder.</summary>
    public const string File = "../docs/steps.md";

    private const string Intro =
        """
        # Steps

        When the platform calls the plug-ins, as the attributes on their classes declare it. Those on the new-name sale's flow
        hold for the flow of every process: the solution brings them for the processes it comes with, publishing registers them for
        others. This page is made by `dotnet run --project Solution -- generate`.


        """;

    private const string ProvisionedIntro =
        """

        ## Registered in the environment

        The ids of these messages are not known to be the same everywhere, so that the solution file cannot hold the steps.
        They are registered where the solution is installed, by the names of their messages.


        """;

    private static readonly string Namespace = typeof(PluginBase).Namespace + ".";

    /// <summary>The page's bytes.</summary>
    public static byte[] Of(IEnumerable<CustomApiDeclaration> customApis, PluginRegistrations registrations)
    {
        var apis = customApis.Select(api => ApiRow(api, registrations.CustomApis[api.Name]));
        return Encoding.UTF8.GetBytes(Intro
            + Steps(registrations.ShippedSteps)
            + Provisioned(registrations.ProvisionedSteps)
            + "\n## Custom APIs\n\n"
            + Table(["class", "message", "table", "takes", "gives", "why"], apis));
    }

    private static string Provisioned(IEnumerable<StepRegistration> steps) => steps.Any() ? ProvisionedIntro + Steps(steps) : "";

    private static string Steps(IEnumerable<StepRegistration> steps) => Table(
        ["class", "message", "table", "stage", "columns it waits for", "columns of its image", "why"],
        steps.OrderBy(step => step.Plugin.FullName, StringComparer.Ordinal).ThenBy(step => step.Id).Select(StepRow));

    private static string[] StepRow(StepRegistration step) =>
    [
        ClassName(step.Plugin),
        step.Declared.Message,
        step.Table ?? "every",
        $"{(int)step.Declared.Stage!} {step.Declared.Stage}{(step.Declared.ExecutionMode == ExecutionModeEnum.Asynchronous ? ", asynchronous" : "")}",
        Names(step.Filter),
        step.ImageColumns.Count == 0 ? "" : $"{step.Declared.Image1Type}: {Names(step.ImageColumns)}",
        step.Declared.Description,
    ];

    private static string[] ApiRow(CustomApiDeclaration api, Type plugin) =>
    [
        ClassName(plugin),
        api.Name,
        api.BoundTable ?? "",
        Names(api.Request.Select(value => value.Name)),
        Names(api.Response.Select(value => value.Name)),
        api.Description,
    ];

    private static string Table(string[] headings, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend([.. headings.Select(_ => "---")]).Prepend(headings).Select(cells => $"| {string.Join(" | ", cells.Select(Cell))} |\n"));

    // A bar ends a cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string ClassName(Type plugin) => $"`{plugin.FullName!.Replace(Namespace, "", StringComparison.Ordinal)}`";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
