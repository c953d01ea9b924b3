using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The index and the definitions of relationships agree, and every lookup has its relationship.</summary>
public static class RelationshipCheck
{
    private static readonly string[] LookupsWithoutOne = ["createdonbehalfby", "modifiedonbehalfby"];

    /// <summary>The problems of all relationships.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var index = solution[UnpackedKind.RelationshipIndex].Single();
        var indexed = index.Root.Elements().Select(Name).ToList();
        var defined = solution[UnpackedKind.Relationships].SelectMany(file => file.Root.Elements().Select(one => (file, one))).ToList();
        foreach (var name in indexed.Except(defined.Select(one => Name(one.one))))
            yield return index.Problem($"{name} is listed but defined nowhere.", "Define it in Other/Relationships/, or remove it from the list.");
        foreach (var (file, one) in defined.Where(one => !indexed.Contains(Name(one.one))))
            yield return file.Problem($"{Name(one)} is not in the list of relationships and would stay behind.", $"Add it to {index.Path}.");
        foreach (var twice in defined.GroupBy(one => Name(one.one)).Where(group => group.Count() > 1))
            yield return twice.Last().file.Problem($"{twice.Key} is defined twice.", "Remove one of the two.");
        foreach (var problem in defined.SelectMany(one => OfRelationship(one.file, one.one, solution)))
            yield return problem;
        foreach (var problem in solution[UnpackedKind.Table].SelectMany(table => LookupsWithout(table, defined.Select(one => one.one))))
            yield return problem;
    }

    private static IEnumerable<Problem> OfRelationship(UnpackedFile file, XElement relationship, UnpackedSolution solution)
    {
        var parent = Value(relationship, "ReferencedEntityName");
        if (file.Name != $"{parent}.xml")
            yield return file.Problem($"{Name(relationship)} has the parent {parent}.", $"Move it to Other/Relationships/{parent}.xml.");
        var child = solution[UnpackedKind.Table].FirstOrDefault(table => Is(table.Owner, Value(relationship, "ReferencingEntityName")));
        if (child is null || !Lookups(child).Any(lookup => Is(lookup, Value(relationship, "ReferencingAttributeName"))))
            yield return file.Problem($"The lookup of {Name(relationship)} is no column of its table.", "Correct the relationship, or add the column.");
        if (parent.StartsWith(solution.Prefix, StringComparison.Ordinal) && solution[UnpackedKind.Table].All(table => !Is(table.Owner, parent)))
            yield return file.Problem($"The table {parent} is not in the solution.", "Correct the relationship, or add the table.");
    }

    private static IEnumerable<Problem> LookupsWithout(UnpackedFile table, IEnumerable<XElement> relationships)
    {
        var covered = relationships
            .Where(one => Is(Value(one, "ReferencingEntityName"), table.Owner))
            .Select(one => Value(one, "ReferencingAttributeName").ToLowerInvariant());
        return Lookups(table).Except(covered).Except(LookupsWithoutOne)
            .Select(lookup => table.Problem($"The lookup {lookup} has no relationship.", "Define one in Other/Relationships/."));
    }

    private static IEnumerable<string> Lookups(UnpackedFile table) =>
        table.Root.Descendants("attribute").Where(column => Value(column, "Type") == "lookup").Select(column => Value(column, "LogicalName"));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Name(XElement relationship) => relationship.Attribute("Name")?.Value ?? "";

    private static string Value(XElement element, string child) => element.Element(child)?.Value ?? "";
}
