using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>A column on a form.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Label">The cell's label.</param>
/// <param name="Column">The column's logical name.</param>
/// <param name="Type">What the column holds.</param>
/// <param name="Relationship">On a flow's form: the relationship that leads to the column's table.</param>
public sealed record FormField(Guid Id, string Label, string Column, ColumnType Type, string? Relationship = null);

/// <summary>A tab of a form, with one section.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for scripts.</param>
/// <param name="Label">Its label.</param>
/// <param name="Fields">What it shows.</param>
/// <param name="SectionId">The section's id; flows use the tab's again.</param>
/// <param name="Visible">Whether people see it; the tabs of a flow feed the process bar instead.</param>
public sealed record FormTab(Guid Id, string Name, string Label, IReadOnlyList<FormField> Fields, Guid SectionId, bool Visible = true);

/// <summary>The main form of a flow's table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tabs">Its tabs.</param>
public sealed record TableForm(Guid Id, IReadOnlyList<FormTab> Tabs)
{
    /// <summary>The name of every main form, as the platform calls the first one.</summary>
    public const string Name = "Information";

    /// <summary>The form's file.</summary>
    public XElement ToXml() => new(
        "forms",
        new XElement(
            "systemform",
            new XElement("formid", Id.Braced()),
            new XElement("IntroducedVersion", Product.Version),
            new XElement("FormPresentation", 1),
            new XElement("FormActivationState", 1),
            new XElement("form", new XElement("tabs", Tabs.Select(TabElement))),
            new XElement("IsCustomizable", ManagedProperty.Form),
            new XElement("CanBeDeleted", 1),
            Labels.Names(Name),
            Labels.Descriptions("A form for this entity.")));

    private static XElement TabElement(FormTab tab) => new(
        "tab",
        new XAttribute("verticallayout", "true"),
        new XAttribute("id", tab.Id.Braced()),
        new XAttribute("name", tab.Name),
        new XAttribute("locklevel", 0),
        new XAttribute("expanded", "true"),
        new XAttribute("visible", tab.Visible ? "true" : "false"),
        Labels.Of(tab.Label),
        new XElement("columns", new XElement(
            "column",
            new XAttribute("width", "100%"),
            new XElement("sections", SectionElement(tab)))));

    private static XElement SectionElement(FormTab tab) => new(
        "section",
        new XAttribute("showbar", "false"),
        new XAttribute("columns", 1),
        new XAttribute("id", tab.SectionId.Braced()),
        new XAttribute("name", $"{tab.Name}_section1"),
        Labels.Of(tab.Label),
        new XElement("rows", tab.Fields.Select(field => new XElement("row", CellElement(field)))));

    private static XElement CellElement(FormField field) => new(
        "cell",
        new XAttribute("id", field.Id.Braced()),
        new XAttribute("showlabel", "true"),
        new XAttribute("visible", "true"),
        Labels.Of(field.Label),
        new XElement(
            "control",
            new XAttribute("id", field.Relationship is null ? field.Column : $"{field.Relationship}:{field.Column}"),
            new XAttribute("classid", ControlClass.Of(field.Type).Braced()),
            new XAttribute("datafieldname", field.Column),
            field.Relationship is null ? null : new XAttribute("relationship", field.Relationship),
            field.Relationship is null ? null : new XAttribute("isrequired", "false"),
            new XAttribute("disabled", "false")));
}
