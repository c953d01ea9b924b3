using SalesProcessPlugins.Solution.Generating.Apps;
using SalesProcessPlugins.Solution.Generating.Forms;
using SalesProcessPlugins.Solution.Generating.Manifest;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Adds what people see: forms, charts, dashboards, icons, pages and apps. Views come with their tables.</summary>
public static class UserInterfaceFiles
{
    /// <summary>Adds the files of all of it.</summary>
    public static void AddTo(UnpackedFiles files, SolutionSources sources)
    {
        foreach (var (path, form) in FormsOf(sources).Select(form => (form.Path, form.ToXml())))
            files.Add(path, form);
        foreach (var views in sources.Interface.Views)
            foreach (var chart in views.Charts)
                AddChart(files, KnownTable.Find(sources.Tables, views.Table)!, chart);
        foreach (var dashboard in sources.Interface.Dashboards)
            files.Add(DashboardFile.PathOf(dashboard), DashboardFile.Of(dashboard));
        foreach (var icon in sources.Interface.Icons)
            IconFile.AddTo(files, icon);
        foreach (var page in ClientFile.All)
            PageFile.AddTo(files, page);
        foreach (var app in sources.Interface.Apps)
            AddApp(files, app, sources);
    }

    /// <summary>The components that the manifest lists by themselves: forms, views and charts come with their tables.</summary>
    public static IEnumerable<RootComponent> RootComponents(InterfaceSources declared) =>
    [
        .. declared.Dashboards.Select(dashboard => new RootComponent(ComponentType.Form, null, DashboardFile.IdOf(dashboard.Code))),
        .. declared.Icons.Select(icon => new RootComponent(ComponentType.WebResource, IconFile.NameOf(icon), null)),
        .. ClientFile.All.Select(file => new RootComponent(ComponentType.WebResource, PageFile.NameOf(file.Name), null)),
        .. declared.Apps.Select(app => new RootComponent(ComponentType.SiteMap, app.Name, null)),
        .. declared.Apps.Select(app => new RootComponent(ComponentType.App, app.Name, null)),
    ];

    // An own form of somebody else's table is offered to those who work with the suite; for everybody else nothing changes.
    private static IEnumerable<FormFile> FormsOf(SolutionSources sources) =>
    [
        .. from table in sources.Tables.Own
           let declared = sources.Interface.FormsOf(table.Name)
           from form in declared.Any(form => form.Kind == FormKind.Main) ? declared : [PlainForm.Of(table), .. declared]
           select new FormFile(KnownTable.Of(table), form),
        .. from table in sources.Tables.Platform
           from form in sources.Interface.FormsOf(table.Name)
           select new FormFile(KnownTable.Find(sources.Tables, table.Name)!, form, Audience.Of("DisplayConditions", "Id", sources.Roles)),
    ];

    private static void AddChart(UnpackedFiles files, KnownTable table, ChartDeclaration chart) =>
        files.Add(ChartFile.PathOf(table, chart), ChartFile.Of(table, chart));

    private static void AddApp(UnpackedFiles files, AppDeclaration app, SolutionSources sources)
    {
        var file = new AppFile(app, sources);
        files.Add(file.Path, file.ToXml());
        var navigation = new SiteMapFile(app, sources.Interface.Dashboards);
        files.Add(navigation.Path, navigation.ToXml());
    }
}
