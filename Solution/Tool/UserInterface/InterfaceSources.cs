using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>Everything people declare of what people see.</summary>
/// <param name="Forms">The forms, by table.</param>
/// <param name="Views">The views and charts, by table.</param>
/// <param name="Dashboards">The dashboards.</param>
/// <param name="Apps">The apps.</param>
/// <param name="Icons">The icons.</param>
/// <param name="Translations">The other languages.</param>
public sealed record InterfaceSources(
    IReadOnlyList<TableForms> Forms,
    IReadOnlyList<TableViews> Views,
    IReadOnlyList<DashboardDeclaration> Dashboards,
    IReadOnlyList<AppDeclaration> Apps,
    IReadOnlyList<Icon> Icons,
    IReadOnlyList<Translation> Translations)
{
    /// <summary>The view that a table has by itself: its active rows.</summary>
    public const string ActiveRows = "active";

    /// <summary>Reads a solution's folder; problems are noted.</summary>
    public static InterfaceSources Read(string solutionFolder, ProblemLog problems) => new(
        Document.ReadAll(solutionFolder, "Forms", problems, FormReader.Read),
        Document.ReadAll(solutionFolder, "Views", problems, ViewReader.Read),
        Document.ReadAll(solutionFolder, "Dashboards", problems, DashboardDeclaration.Read),
        Document.ReadAll(solutionFolder, "Apps", problems, AppDeclaration.Read),
        Icon.ReadAll(solutionFolder),
        Document.ReadAll(solutionFolder, "Labels", problems, Translation.Read));

    /// <summary>The forms declared for a table.</summary>
    public IReadOnlyList<FormDeclaration> FormsOf(string table) => Forms.FirstOrDefault(forms => forms.Table == table)?.Forms ?? [];

    /// <summary>The views and charts declared for a table.</summary>
    public TableViews ViewsOf(string table) => Views.FirstOrDefault(views => views.Table == table) ?? new TableViews(table, [], [], []);

    /// <summary>The icon with this name, or null.</summary>
    public Icon? IconOf(string name) => Icons.FirstOrDefault(icon => icon.Name == name);
}
