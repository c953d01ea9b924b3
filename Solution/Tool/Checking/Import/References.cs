using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Something that one component says of another.</summary>
/// <param name="From">The file that says it.</param>
/// <param name="At">The place in it.</param>
/// <param name="Kind">What is meant, for people.</param>
/// <param name="Name">The name or id of what is meant.</param>
/// <param name="Existence">Whether it exists.</param>
internal sealed record Reference(UnpackedFile From, XObject At, string Kind, string Name, Existence Existence);

/// <summary>What forms, dashboards, commands and navigation refer to.</summary>
internal static partial class References
{
    private const string WebResourcePrefix = "$webresource:";

    [GeneratedRegex(@"\$webresource:[^""'\s<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex WebResourceName { get; }

    /// <summary>All references of a solution.</summary>
    public static IEnumerable<Reference> Of(CheckedSolution solution) =>
    [
        .. solution[UnpackedKind.Form].SelectMany(form => OfForm(form, solution)),
        .. solution[UnpackedKind.Dashboard].SelectMany(form => OfControls(form, solution)),
        .. WebResources(solution),
        .. solution[UnpackedKind.SiteMap].SelectMany(map => map.Root.Descendants("SubArea").Attributes("Entity").Select(entity =>
            new Reference(map, entity.Parent!, "table", entity.Value, solution.TableNamed(entity.Value)))),
        .. solution[UnpackedKind.Step].Where(step => step.Value("PrimaryEntity") is not ("" or "none")).Select(step =>
            new Reference(step, step.Root.Element("PrimaryEntity")!, "table", step.Value("PrimaryEntity"), solution.TableNamed(step.Value("PrimaryEntity")))),
    ];

    private static IEnumerable<Reference> OfForm(UnpackedFile form, CheckedSolution solution)
    {
        var columns =
            from control in form.Root.Descendants("control")
            where control.Attribute("relationship") is null && control.Named("datafieldname").Length > 0
            select new Reference(form, control, "column", control.Named("datafieldname"), solution.ColumnNamed(form.Owner, control.Named("datafieldname")));
        return columns.Concat(OfControls(form, solution));
    }

    private static IEnumerable<Reference> OfControls(UnpackedFile form, CheckedSolution solution)
    {
        foreach (var parameters in form.Root.Descendants("parameters"))
        {
            if (parameters.Element("TargetEntityType") is { } table)
            {
                yield return new Reference(form, table, "table", table.Value, solution.TableNamed(table.Value));
                // Of other people's tables the views are not known.
                if (parameters.Element("ViewId") is { Value.Length: > 0 } view && solution.Table(table.Value)?.IsWhole == true)
                    yield return ById(form, view, "view", solution, ComponentTypes.View, UnpackedKind.View, "savedqueryid");
                if (parameters.Element("VisualizationId") is { Value.Length: > 0 } chart && solution.Table(table.Value)?.IsWhole == true)
                    yield return ById(form, chart, "chart", solution, ComponentTypes.Chart, UnpackedKind.Chart, "savedqueryvisualizationid");
            }
        }
    }

    private static Reference ById(UnpackedFile from, XElement at, string kind, CheckedSolution solution, int type, UnpackedKind files, string element)
    {
        var known = solution[files].SelectMany(file => file.Root.DescendantsAndSelf(element)).Select(id => XmlReading.Id(id.Value));
        var isThere = known.Contains(XmlReading.Id(at.Value)) || solution.IsDeclared(type, at.Value);
        return new Reference(from, at, kind, at.Value, isThere ? Existence.Found : Existence.Missing);
    }

    private static IEnumerable<Reference> WebResources(CheckedSolution solution)
    {
        var there = solution[UnpackedKind.WebResource].Select(file => file.Value("Name")).ToList();
        return from file in solution.Solution.Files
               where file.Kind is UnpackedKind.Form or UnpackedKind.Ribbon or UnpackedKind.SiteMap or UnpackedKind.Table or UnpackedKind.Dashboard
               from used in Libraries(file).Concat(Directives(file))
               select new Reference(file, used.At, "web resource", used.Name, solution.Named(ComponentTypes.WebResource, used.Name, there));
    }

    private static IEnumerable<(XObject At, string Name)> Libraries(UnpackedFile file) =>
        file.Root.Descendants("formLibraries").Elements("Library").Select(library => ((XObject)library, library.Named("name")));

    private static IEnumerable<(XObject At, string Name)> Directives(UnpackedFile file) =>
        from element in file.Root.DescendantsAndSelf()
        from text in element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value)
        from Match match in WebResourceName.Matches(text)
        select ((XObject)element, match.Value[WebResourcePrefix.Length..]);
}
