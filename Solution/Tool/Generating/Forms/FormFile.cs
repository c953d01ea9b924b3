using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Forms;

/// <summary>The file of a declared form.</summary>
public sealed class FormFile
{
    private readonly KnownTable table;
    private readonly FormDeclaration form;
    private readonly FormCells cells;
    private readonly XElement? offeredTo;

    /// <summary>Makes the form of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">The form.</param>
    /// <param name="offeredTo">Whom it is offered to; null for everybody.</param>
    public FormFile(KnownTable table, FormDeclaration form, XElement? offeredTo = null)
    {
        (this.table, this.form, this.offeredTo) = (table, form, offeredTo);
        cells = new FormCells(table, form, Name);
    }

    /// <summary>The form's id.</summary>
    public Guid Id => IdOf(table.Name, form.Code);

    /// <summary>Where the form lies in the unpacked solution.</summary>
    public string Path => $"Entities/{table.Folder}/FormXml/{Folder}/{Id.Braced()}.xml";

    private string Name => NameOf(table.Name, form.Code);

    private string Folder => form.Kind switch { FormKind.Main => "main", FormKind.QuickCreate => "quickCreate", _ => "quick" };

    /// <summary>The id of a table's form by its code.</summary>
    public static Guid IdOf(string table, string code) => StableId.For(NameOf(table, code));

    /// <summary>The form's file.</summary>
    public XElement ToXml() => new(
        "forms",
        new XElement(
            "systemform",
            new XElement("formid", Id.Braced()),
            new XElement("IntroducedVersion", Product.Version),
            new XElement("FormPresentation", form.Kind == FormKind.QuickCreate ? 0 : 1),
            new XElement("FormActivationState", 1),
            new XElement(
                "form",
                new XElement("tabs", form.Tabs.Select(Tab)),
                Strip("header", form.Header),
                Strip("footer", form.Footer),
                DisplayConditions()),
            new XElement("IsCustomizable", ManagedProperty.Form),
            new XElement("CanBeDeleted", 1),
            Labels.Names(form.Name),
            Labels.Descriptions(form.Description)));

    // The first main form is the one that the platform calls the table's form.
    private static string NameOf(string table, string code) => code == "main" ? $"table/{table}/form" : $"table/{table}/form/{code}";

    private Guid Part(string path) => StableId.For($"{Name}/{path}");

    private XElement Tab(FormTabDeclaration tab) => new(
        "tab",
        new XAttribute("verticallayout", "true"),
        new XAttribute("id", Part($"tab/{tab.Code}").Braced()),
        new XAttribute("name", $"{Product.Prefix}_{tab.Code}"),
        new XAttribute("locklevel", 0),
        new XAttribute("expanded", "true"),
        new XAttribute("showlabel", form.Kind == FormKind.Main ? "true" : "false"),
        Labels.Of(tab.Label),
        new XElement("columns", new XElement(
            "column",
            new XAttribute("width", "100%"),
            new XElement("sections", tab.Sections.Select(Section)))));

    private XElement Section(FormSectionDeclaration section) => new(
        "section",
        new XAttribute("showlabel", "true"),
        new XAttribute("showbar", "false"),
        new XAttribute("columns", new string('1', section.Width)),
        new XAttribute("id", Part($"section/{section.Code}").Braced()),
        new XAttribute("name", $"{Product.Prefix}_{section.Code}"),
        Labels.Of(section.Label),
        new XElement("rows", cells.RowsOf(section)));

    private XElement? Strip(string place, IReadOnlyList<string> columns) => columns.Count == 0 ? null : new XElement(
        place,
        new XAttribute("id", Part(place).Braced()),
        new XAttribute("columns", new string('1', columns.Count)),
        new XAttribute("celllabelposition", "Top"),
        new XElement("rows", new XElement("row", columns.Select(column => cells.InStrip(place, column)))));

    private XElement? DisplayConditions() => form.Kind == FormKind.QuickView ? null : new XElement(
        "DisplayConditions",
        new XAttribute("FallbackForm", offeredTo is null ? "true" : "false"),
        new XAttribute("Order", 0),
        offeredTo is null ? new XElement("Everyone") : offeredTo.Elements());
}
