using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 3 of a failing import: elements are missing, repeated or out of the order that the importing schema asks for.</summary>
public sealed class ElementOrder() : Rule(
    "SP003", "Components have the elements and attributes that the importing schema asks for, in its order.", "Put the elements in the order of the schema, each once.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. solution.Solution.Unread.Where(file => file.Line is null).Select(file => Of(FindingSeverity.Error, file.Path, null, file.What, "Restore the file.")),
        .. solution.Solution.Files.SelectMany(OfFile),
        .. solution.Solution.IsManaged ? [] : solution.Solution.Files.SelectMany(Differences),
    ];

    private IEnumerable<Finding> OfFile(UnpackedFile file) =>
        ElementTables.Of(file.Kind).SelectMany(table => ElementsOf(file, table).SelectMany(element => OfElement(file, element, table)));

    private static IEnumerable<XElement> ElementsOf(UnpackedFile file, ElementTable table) =>
        file.Root.Name.LocalName == table.Element ? [file.Root] : file.Root.Descendants(table.Element).Where(element => table.Parent is null || element.Parent?.Name.LocalName == table.Parent);

    private IEnumerable<Finding> OfElement(UnpackedFile file, XElement element, ElementTable table)
    {
        var children = element.Elements().Select(child => child.Name.LocalName).ToList();
        foreach (var missing in table.Required.Except(children))
            yield return Error(file, $"<{table.Element}> has no <{missing}>.", $"Add <{missing}>.", element);
        foreach (var missing in table.RequiredAttributes.Where(name => element.Attribute(name) is null))
            yield return Error(file, $"<{table.Element}> has no {missing}.", $"Add the attribute {missing}.", element);
        foreach (var twice in children.Where(table.Knows).GroupBy(name => name).Where(group => group.Count() > 1))
            yield return Error(file, $"<{table.Element}> has <{twice.Key}> {twice.Count()} times.", "Leave one of them.", element);
        if (table.IsOrdered && FirstOutOfOrder(element, table) is { } late)
            yield return Error(file, $"<{late.Name.LocalName}> in <{table.Element}> comes after what it has to come before.", table.Order, late);
        foreach (var unknown in element.Elements().Where(child => !table.Allows(child.Name.LocalName)))
            yield return Warning(file, $"<{unknown.Name.LocalName}> is not known in <{table.Element}>.", "Remove it, unless a newer platform wrote it.", unknown);
    }

    private static XElement? FirstOutOfOrder(XElement element, ElementTable table)
    {
        var known = element.Elements().Where(child => table.Position(child) >= 0).ToList();
        return known.Zip(known.Skip(1)).FirstOrDefault(pair => table.Position(pair.First) > table.Position(pair.Second)).Second;
    }

    private IEnumerable<Finding> Differences(UnpackedFile file) =>
        from element in file.Root.DescendantsAndSelf()
        where element.Attributes().Any(attribute => attribute.Name.LocalName is "solutionaction" or "ordinalvalue")
        select Error(file, $"<{element.Name.LocalName}> is the difference to another solution's component.", "State the component whole: only a managed package may hold differences.", element);
}
