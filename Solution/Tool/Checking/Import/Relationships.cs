using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 29 of a failing import: relationships are not listed, or do not fit their tables.</summary>
public sealed class Relationships() : Rule("SP029", "The list and the definitions of relationships agree, their tables and lookups exist, and a table is parental to one other at most.", "Correct the relationship.")
{
    private static readonly string[] Cascades = ["CascadeAssign", "CascadeDelete", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var defined = solution[UnpackedKind.Relationships].SelectMany(file => file.Root.Elements("EntityRelationship").Select(one => (File: file, One: one))).ToList();
        return
        [
            .. Index(solution, defined),
            .. defined.SelectMany(one => OfRelationship(one.File, one.One, solution)),
            .. defined.Where(one => Cascades.All(cascade => one.One.Text(cascade) == "Cascade")).GroupBy(one => one.One.Text("ReferencingEntityName")).Where(same => same.Count() > 1)
                .Select(same => Error(same.Last().File, $"{same.Key} would have two parents, {string.Join(" and ", same.Select(one => one.One.Text("ReferencedEntityName")))}.", "Let one of them cascade less.", same.Last().One)),
            .. solution.Tables.Where(table => table.IsWhole).SelectMany(table => Lookups(table, defined.Select(one => one.One))),
        ];
    }

    private IEnumerable<Finding> Index(CheckedSolution solution, IReadOnlyList<(UnpackedFile File, XElement One)> defined)
    {
        var index = solution.Solution.RelationshipIndex;
        var listed = index.Root.Elements().Select(one => one.Named("Name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in listed.Except(defined.Select(one => one.One.Named("Name")), StringComparer.OrdinalIgnoreCase))
            yield return Error(index, $"{name} is listed but defined nowhere.", "Define it in Other/Relationships/, or remove it from the list.");
        foreach (var (file, one) in defined.Where(one => !listed.Contains(one.One.Named("Name"))))
            yield return Error(file, $"{one.Named("Name")} is not in the list of relationships and would stay behind.", $"Add it to {index.Path}.", one);
        foreach (var same in defined.GroupBy(one => one.One.Named("Name"), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return Error(same.Last().File, $"{same.Key} is defined twice.", "Remove one of the two.", same.Last().One);
    }

    private IEnumerable<Finding> OfRelationship(UnpackedFile file, XElement one, CheckedSolution solution)
    {
        string[] tables = ["ReferencingEntityName", "ReferencedEntityName", "FirstEntityName", "SecondEntityName"];
        foreach (var table in tables.Select(one.Text).Where(table => table.Length > 0 && solution.TableNamed(table) == Existence.Missing))
            yield return Error(file, $"The table {table} of {one.Named("Name")} is not in the solution.", at: one);
        var (child, lookup) = (one.Text("ReferencingEntityName"), one.Text("ReferencingAttributeName"));
        if (child.Length > 0 && solution.Table(child) is { IsWhole: true } ofTable && !ofTable.Has(lookup))
            yield return Error(file, $"The lookup {lookup} of {one.Named("Name")} is no column of {child}.", "Correct the relationship, or add the column.", one);
    }

    // For lookups of the platform's own, such as who created a row, exports have a relationship for some and for others not.
    private IEnumerable<Finding> Lookups(CheckedTable table, IEnumerable<XElement> relationships)
    {
        var covered = relationships.Where(one => one.Text("ReferencingEntityName").Is(table.Name)).Select(one => one.Text("ReferencingAttributeName")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return table.Columns
            .Where(column => column.Text("Type") == "lookup" && column.Text("IsCustomField") == "1" && !covered.Contains(column.Text("LogicalName")))
            .Select(column => Error(table.File, $"The lookup {column.Text("LogicalName")} has no relationship.", "Define one in Other/Relationships/.", column));
    }
}
