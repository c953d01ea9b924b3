using System.Globalization;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads the components that the sandbox keeps as rows without doing anything with them: what people see of a solution.</summary>
internal static class SolutionRows
{
    private const string Variables = "environmentvariabledefinitions/";

    /// <summary>All of them: forms, dashboards, views, charts, web resources, apps with their site maps, environment variables.</summary>
    public static IReadOnlyList<SolutionRow> Read(XElement root, SolutionPackage package) =>
    [
        .. root.Elements("Entities").Elements("Entity").SelectMany(OfTable),
        .. root.Elements("Dashboards").Elements("Dashboard").Select(d => FormOf(d, "none", 0)),
        .. root.Elements("WebResources").Elements("WebResource").Select(r => WebResourceOf(r, package)),
        .. root.Elements("AppModules").Elements("AppModule").Select(AppOf),
        .. root.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Select(SiteMapOf),
        .. package.Parts.Where(IsVariable).Select(package.Xml).Select(VariableOf),
    ];

    private static IEnumerable<SolutionRow> OfTable(XElement entity)
    {
        var table = entity.Text("Name").ToLowerInvariant();
        return
        [
            .. entity.Elements("FormXml").Elements("forms").SelectMany(f => f.Elements("systemform").Select(s => FormOf(s, table, FormType(f.Text("@type"))))),
            .. entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").Select(q => ViewOf(q, table)),
            .. entity.Elements("Visualizations").Elements("visualization").Select(v => ChartOf(v, table)),
        ];
    }

    // The platform's choice systemform_type.
    private static int FormType(string name) => name switch
    {
        "mobile" => 5,
        "quick" => 6,
        "quickCreate" => 7,
        "card" => 11,
        "mainInteractionCentric" => 12,
        _ => 2,
    };

    private static SolutionRow FormOf(XElement form, string table, int type) => new("systemform", IdOf(form, "formid", "FormId"), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = form.Element("LocalizedNames").Label() ?? "",
        ["objecttypecode"] = table,
        ["type"] = type.ToString(CultureInfo.InvariantCulture),
        ["formxml"] = Inner(form.Element("form") ?? form.Element("FormXml")),
    });

    private static SolutionRow ViewOf(XElement view, string table) => new("savedquery", IdOf(view, "savedqueryid"), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = view.Element("LocalizedNames").Label() ?? "",
        ["returnedtypecode"] = table,
        ["querytype"] = view.Text("querytype"),
        ["isdefault"] = view.Text("isdefault"),
        ["fetchxml"] = Inner(view.Element("fetchxml")),
        ["layoutxml"] = Inner(view.Element("layoutxml")),
    });

    private static SolutionRow ChartOf(XElement chart, string table) => new("savedqueryvisualization", IdOf(chart, "savedqueryvisualizationid"), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = chart.Element("LocalizedNames").Label() ?? "",
        ["primaryentitytypecode"] = table,
        ["datadescription"] = Inner(chart.Element("datadescription")),
        ["presentationdescription"] = Inner(chart.Element("presentationdescription")),
    });

    private static SolutionRow WebResourceOf(XElement resource, SolutionPackage package) => new("webresource", IdOf(resource, "WebResourceId"), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = resource.Text("Name"),
        ["displayname"] = resource.Text("DisplayName"),
        ["webresourcetype"] = resource.Text("WebResourceType"),
        ["content"] = Convert.ToBase64String(package.Content(resource.Text("FileName"))),
    });

    private static SolutionRow AppOf(XElement app) => new("appmodule", StableId.For("appmodule/" + app.Text("UniqueName")), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = app.Element("LocalizedNames").Label() ?? app.Text("UniqueName"),
        ["uniquename"] = app.Text("UniqueName"),
    });

    private static SolutionRow SiteMapOf(XElement map) => new("sitemap", StableId.For("sitemap/" + map.Text("SiteMapUniqueName")), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sitemapname"] = map.Element("LocalizedNames").Label() ?? map.Text("SiteMapUniqueName"),
        ["sitemapnameunique"] = map.Text("SiteMapUniqueName"),
        ["sitemapxml"] = map.Element("SiteMap")?.ToString(SaveOptions.DisableFormatting) ?? "",
    });

    private static bool IsVariable(string part) =>
        part.StartsWith(Variables, StringComparison.Ordinal) && part.EndsWith("/environmentvariabledefinition.xml", StringComparison.Ordinal);

    private static SolutionRow VariableOf(XElement variable) => new("environmentvariabledefinition", StableId.For("environmentvariabledefinition/" + variable.Text("@schemaname")), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schemaname"] = variable.Text("@schemaname"),
        ["displayname"] = variable.Element("displayname")?.Attribute("default")?.Value ?? variable.Text("@schemaname"),
        ["type"] = variable.Text("type"),
        ["defaultvalue"] = variable.Text("defaultvalue"),
        ["isrequired"] = variable.Text("isrequired"),
    });

    private static Guid IdOf(XElement element, params string[] names) => element.IdIn(names.FirstOrDefault(n => element.Element(n) is not null) ?? names[0]);

    private static string Inner(XElement? element) =>
        element is null ? "" : element.Name.LocalName == "form" ? element.ToString(SaveOptions.DisableFormatting) : string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));
}
