using System.IO.Compression;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Takes a package apart in memory, into the files that its solution would have in a folder.</summary>
public sealed class PackedSolution
{
    private const string Manifest = "solution.xml";
    private const string Customizations = "customizations.xml";

    private readonly List<UnpackedFile> files = [];
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
    private readonly List<UnreadFile> unread = [];
    private readonly IReadOnlyDictionary<string, byte[]> parts;

    private PackedSolution(IReadOnlyDictionary<string, byte[]> parts) => this.parts = parts;

    /// <summary>The solution in a package.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zip.</exception>
    public static UnpackedSolution Read(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        var bytes = zip.Entries
            .Where(entry => !entry.FullName.EndsWith('/'))
            .DistinctBy(entry => entry.FullName)
            .ToDictionary(entry => entry.FullName, Bytes, StringComparer.Ordinal);
        return new PackedSolution(bytes).Read(names);
    }

    private UnpackedSolution Read(IReadOnlyList<string> names)
    {
        if (Load(Manifest) is { } manifest)
            Add("Other/Solution.xml", manifest, Manifest);
        if (Load(Customizations) is { } customizations)
            AddCustomizations(customizations);
        foreach (var name in parts.Keys.Where(name => name.Contains('/', StringComparison.Ordinal)))
            AddPart(name);
        return new UnpackedSolution(files.OrderBy(file => file.Path, StringComparer.Ordinal), contents, unread, names);
    }

    private void AddCustomizations(XElement root)
    {
        Take(root, "Entities", table => TableParts(table).Append((TablePath(table, "Entity.xml"), table)));
        Take(root, "Roles", role => [($"Roles/{role.Attribute("name")?.Value}.xml", role)]);
        Take(root, "Workflows", process => [($"{Text(process, "XamlFileName", "JsonFileName")}.data.xml", process)]);
        Take(root, "optionsets", choice => [($"OptionSets/{choice.Attribute("Name")?.Value}.xml", choice)]);
        Take(root, "Dashboards", dashboard => [($"Dashboards/{Braced(Text(dashboard, "FormId"))}.xml", dashboard)]);
        Take(root, "WebResources", resource => [($"WebResources/{Text(resource, "Name")}.data.xml", resource)]);
        Take(root, "SolutionPluginAssemblies", assembly => [($"{Text(assembly, "FileName")}.data.xml", assembly)]);
        Take(root, "SdkMessageProcessingSteps", step => [($"SdkMessageProcessingSteps/{Braced(step.Attribute("SdkMessageProcessingStepId")?.Value)}.xml", step)]);
        Take(root, "AppModuleSiteMaps", map => [($"AppModuleSiteMaps/{Text(map, "SiteMapUniqueName")}/AppModuleSiteMap.xml", map)]);
        Take(root, "AppModules", app => [($"AppModules/{Text(app, "UniqueName")}/AppModule.xml", app)]);
        AddRelationships(root.Element("EntityRelationships")?.Elements("EntityRelationship").ToList() ?? []);
        Add("Other/Customizations.xml", root, Customizations);
    }

    // What has been taken out is no longer where it was, and still knows its line.
    private void Take(XElement root, string place, Func<XElement, IEnumerable<(string Path, XElement Root)>> split)
    {
        foreach (var component in root.Elements(place).Elements().ToList())
        {
            component.Remove();
            foreach (var (path, part) in split(component))
                Add(path, part, Customizations);
        }
    }

    private static List<(string Path, XElement Root)> TableParts(XElement table)
    {
        var taken = new List<(string, XElement)>();
        foreach (var form in table.Elements("FormXml").Elements("forms").Elements("systemform").ToList())
            taken.Add((TablePath(table, $"FormXml/{form.Parent!.Attribute("type")?.Value}/{Braced(Text(form, "formid"))}.xml"), Wrapped("forms", form)));
        foreach (var view in table.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").ToList())
            taken.Add((TablePath(table, $"SavedQueries/{Braced(Text(view, "savedqueryid"))}.xml"), Wrapped("savedqueries", view)));
        foreach (var chart in table.Elements("Visualizations").Elements("visualization").ToList())
            taken.Add((TablePath(table, $"Visualizations/{Braced(Text(chart, "savedqueryvisualizationid"))}.xml"), Removed(chart)));
        foreach (var ribbon in table.Elements("RibbonDiffXml").Where(ribbon => ribbon.HasElements).ToList())
            taken.Add((TablePath(table, "RibbonDiff.xml"), Removed(ribbon)));
        return taken;
    }

    private void AddRelationships(IReadOnlyList<XElement> relationships)
    {
        foreach (var parent in relationships.GroupBy(one => Text(one, "ReferencedEntityName", "FirstEntityName")))
            Add($"Other/Relationships/{parent.Key}.xml", new XElement("EntityRelationships", parent.Select(Removed)), Customizations);
        Add(
            "Other/Relationships.xml",
            new XElement("EntityRelationships", relationships.Select(one => new XElement("EntityRelationship", one.Attribute("Name")))),
            Customizations);
    }

    private void AddPart(string name)
    {
        var path = PathOf(name);
        if (UnpackedLayout.RootOf(path) is null)
            contents[path] = parts[name];
        else if (Load(name) is { } root)
            files.Add(new UnpackedFile(path, name, parts[name], root));
    }

    private string PathOf(string name)
    {
        if (name.StartsWith("Formulas/", StringComparison.Ordinal))
            return $"Entities/{TableOfFormula(name)}/{name}";
        var resource = files.FirstOrDefault(file => file.Kind == UnpackedKind.WebResource && file.Value("FileName").TrimStart('/') == name);
        return resource is null ? name : resource.Path.Replace(".data.xml", "", StringComparison.Ordinal);
    }

    private string TableOfFormula(string name)
    {
        var logicalName = Path.GetFileName(name).Split('-')[0];
        return files.FirstOrDefault(file => file.Kind == UnpackedKind.Table && file.Owner.Equals(logicalName, StringComparison.OrdinalIgnoreCase))?.Owner ?? logicalName;
    }

    private XElement? Load(string part) => parts.TryGetValue(part, out var content) ? UnpackedSolution.Load(part, content, unread) : null;

    private void Add(string path, XElement root, string source) => files.Add(new UnpackedFile(path.TrimStart('/'), source, parts[source], root));

    private static string TablePath(XElement table, string file) => $"Entities/{Text(table, "Name")}/{file}";

    private static XElement Wrapped(string name, XElement part) => new(name, Removed(part));

    private static XElement Removed(XElement part)
    {
        part.Remove();
        return part;
    }

    private static string Text(XElement element, params string[] names) =>
        names.Select(name => element.Element(name)?.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";

    private static string Braced(string? id) => $"{{{id?.Trim('{', '}')}}}";

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
