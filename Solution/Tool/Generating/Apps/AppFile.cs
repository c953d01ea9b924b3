using System.Xml.Linq;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Generating.Forms;
using SalesProcessPlugins.Solution.Generating.Manifest;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The file of a model-driven app: its components and whom it is offered to.</summary>
/// <param name="app">The app.</param>
/// <param name="sources">The sources, whose flows and dashboards it shows.</param>
public sealed class AppFile(AppDeclaration app, SolutionSources sources)
{
    private const int AnyDevice = 1;
    private const int UnifiedClient = 4;

    /// <summary>Where the app lies in the unpacked solution.</summary>
    public string Path => $"AppModules/{app.Name}/AppModule.xml";

    /// <summary>The app's file.</summary>
    public XElement ToXml() => new(
        "AppModule",
        new XElement("UniqueName", app.Name),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("WebResourceId", IconFile.IdOf(app.Icon)),
        new XElement("FormFactor", AnyDevice),
        new XElement("ClientType", UnifiedClient),
        new XElement("AppModuleComponents", Components()),
        Audience.Of("AppModuleRoleMaps", "id", sources.Roles.Where(role => app.Roles.Contains(role.Code))),
        Labels.Names(app.DisplayName),
        Labels.Descriptions(app.Description));

    private IEnumerable<SalesProcess> Flows => sources.Processes.Where(process => process.ExistingFlow is null);

    // Where forms of a table are named, the app shows those alone: the table's other forms stay with its own apps.
    private IEnumerable<XElement> Components() =>
    [
        .. app.AllTables.Concat(Flows.Select(process => process.FlowTable)).Select(table => Named(ComponentType.Table, table)),
        .. Flows.Select(process => Identified(ComponentType.Process, process.FlowId)),
        .. from table in app.AllTables
           where sources.Tables.PlatformTable(table) is not null
           from form in sources.Interface.FormsOf(table)
           where form.Kind == FormKind.Main
           select Identified(ComponentType.Form, FormFile.IdOf(table, form.Code)),
        .. app.Entries.Select(entry => entry.Dashboard).OfType<string>().Distinct().Select(code => Identified(ComponentType.Form, DashboardFile.IdOf(code))),
        Named(ComponentType.SiteMap, app.Name),
    ];

    private static XElement Named(ComponentType type, string name) => Component(type, new XAttribute("schemaName", name));

    private static XElement Identified(ComponentType type, Guid id) => Component(type, new XAttribute("id", id.Braced()));

    private static XElement Component(ComponentType type, XAttribute identity) =>
        new("AppModuleComponent", new XAttribute("type", (int)type), identity);
}
