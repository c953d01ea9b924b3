using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Forms;

/// <summary>The cells of a form: columns, lists of other rows, and looks at one.</summary>
/// <param name="table">The form's table.</param>
/// <param name="form">The form.</param>
/// <param name="name">The name that ids are made from.</param>
public sealed class FormCells(KnownTable table, FormDeclaration form, string name)
{
    // Rows that a tall cell covers, its own included.
    private const int MemoRows = 3;
    private const int GridRows = 6;
    private const int TimelineRows = 10;

    private static readonly Guid QuickViewControl = new("5c5600e0-1d6e-4205-a272-be80da87fd42");
    private static readonly Guid TimelineControl = new("06375649-c143-495e-a496-c962e5b4488e");

    /// <summary>The rows of a section.</summary>
    public IEnumerable<XElement> RowsOf(FormSectionDeclaration section) =>
    [
        .. FieldRows(section),
        .. section.Grid is null ? [] : Tall(GridRows, GridCell(section, section.Grid)),
        .. section.Timeline ? Tall(TimelineRows, TimelineCell(section)) : [],
        .. section.QuickView is null ? [] : Tall(1, QuickViewCell(section, section.QuickView)),
    ];

    /// <summary>The cell of a column in the header or footer.</summary>
    public XElement InStrip(string place, string column) =>
        Cell($"{place}/{column}", table.Column(column)!.DisplayName, Control($"{place}_{column}", table.Column(column)!, locked: form.ReadOnly));

    private IEnumerable<XElement> FieldRows(FormSectionDeclaration section)
    {
        var row = new XElement("row");
        foreach (var column in section.Fields.Select(field => table.Column(field)!))
        {
            var isTall = column.Type == ColumnType.Memo;
            if (row.HasElements && (isTall || row.Elements().Count() == section.Width))
            {
                yield return row;
                row = new XElement("row");
            }

            var cell = Cell($"cell/{column.Name}", column.DisplayName, Control(column.Name, column, form.ReadOnly || section.ReadOnly));
            if (!isTall)
                row.Add(cell);
            else
                foreach (var tall in Tall(MemoRows, Wide(cell, section.Width)))
                    yield return tall;
        }

        if (row.HasElements)
            yield return row;
    }

    private static IEnumerable<XElement> Tall(int rows, XElement cell)
    {
        cell.SetAttributeValue("rowspan", rows);
        cell.SetAttributeValue("auto", "false");
        return Enumerable.Repeat(0, rows - 1).Select(_ => new XElement("row")).Prepend(new XElement("row", cell));
    }

    private static XElement Wide(XElement cell, int width)
    {
        cell.SetAttributeValue("colspan", width);
        return cell;
    }

    private XElement GridCell(FormSectionDeclaration section, SubGridDeclaration grid) => Wide(
        Cell($"grid/{section.Code}", section.Label, ListControl.Of(
            $"{Product.Prefix}_{section.Code}_grid", grid.Table, DeclaredView.IdOf(grid.Table, grid.View),
            relationship: OwnTables.RelationshipName(table.Name, grid.Table, grid.Lookup)), showLabel: false),
        section.Width);

    private XElement TimelineCell(FormSectionDeclaration section) => Wide(
        Cell($"timeline/{section.Code}", section.Label, new XElement(
            "control",
            new XAttribute("id", "notescontrol"),
            new XAttribute("classid", TimelineControl.Braced()),
            new XAttribute("uniqueid", StableId.For($"{name}/timeline/{section.Code}/control").Braced()),
            new XAttribute("disabled", "false"),
            new XElement(
                "parameters",
                new XElement("UClientUniqueName", "Timeline"),
                new XElement("UClientModules", "Activities,Notes"),
                new XElement("UClientDefaultModuleForCreateExperience", "Notes"),
                new XElement("UClientOrderBy", "descending"),
                new XElement("UClientRecordPerPage", TimelineRows))), showLabel: false),
        section.Width);

    private XElement QuickViewCell(FormSectionDeclaration section, QuickViewDeclaration view)
    {
        var target = table.Column(view.Lookup)!.Target;
        var shown = new XElement("QuickFormIds", new XElement(
            "QuickFormId", new XAttribute("entityname", target), FormFile.IdOf(target, view.Form)));
        return Wide(
            Cell($"quickview/{section.Code}", section.Label, new XElement(
                "control",
                new XAttribute("id", $"{Product.Prefix}_{section.Code}_quickview"),
                new XAttribute("classid", QuickViewControl.Braced()),
                new XAttribute("datafieldname", view.Lookup),
                new XAttribute("disabled", "true"),
                new XElement(
                    "parameters",
                    new XElement("QuickForms", shown.ToString(SaveOptions.DisableFormatting)),
                    new XElement("ControlMode", "Read"),
                    new XElement("DisplayAsCustomer360Tile", "false"))), showLabel: false),
            section.Width);
    }

    private XElement Cell(string path, string label, XElement control, bool showLabel = true) => new(
        "cell",
        new XAttribute("id", StableId.For($"{name}/{path}").Braced()),
        new XAttribute("showlabel", showLabel ? "true" : "false"),
        new XAttribute("locklevel", 0),
        Labels.Of(label),
        control);

    private static XElement Control(string id, ColumnDeclaration column, bool locked) => new(
        "control",
        new XAttribute("id", id),
        new XAttribute("classid", ControlClass.Of(column.Type).Braced()),
        new XAttribute("datafieldname", column.Name),
        new XAttribute("disabled", locked ? "true" : "false"));
}
