using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>What the type of a column adds to its element.</summary>
public static class ColumnDetails
{
    // The platform's DateTimeBehavior: 1 user local, 2 date only, 3 independent of time zones.
    private const int DateOnly = 2;

    /// <summary>A line of text.</summary>
    public static IReadOnlyList<XElement> Text(int maxLength) =>
        [new("Format", "text"), new("MaxLength", maxLength), new("Length", 2 * maxLength)];

    /// <summary>Several lines of text.</summary>
    public static IReadOnlyList<XElement> Memo(int maxLength) => [new("Format", "textarea"), new("MaxLength", maxLength)];

    /// <summary>A whole number; the format is empty for a plain one.</summary>
    public static IReadOnlyList<XElement> WholeNumber(int least, int most, string format = "") =>
        [new("Format", format), new("MinValue", least), new("MaxValue", most)];

    /// <summary>A point in time that people see in their own time zone; the format is <c>date</c> or <c>datetime</c>.</summary>
    public static IReadOnlyList<XElement> DateTime(string format) =>
        [new("Format", format), new("CanChangeDateTimeBehavior", 0), new("Behavior", 1)];

    /// <summary>A day without time or time zone.</summary>
    public static IReadOnlyList<XElement> Date() => [new("Format", "date"), new("CanChangeDateTimeBehavior", 0), new("Behavior", DateOnly)];

    /// <summary>A reference; the relationship says to what.</summary>
    public static IReadOnlyList<XElement> Lookup() => [new("LookupStyle", "single"), new("LookupTypes")];

    /// <summary>A choice of the column's own.</summary>
    public static IReadOnlyList<XElement> Choice(string table, ColumnDeclaration column) =>
    [
        new("AppDefaultValue", -1),
        OptionSet($"{table}_{column.Name}", "picklist", column.DisplayName, column.Description, new XElement("options", Options(column.Options))),
    ];

    /// <summary>Yes or no, and no unless said otherwise.</summary>
    public static IReadOnlyList<XElement> TwoOptions(string table, ColumnDeclaration column) =>
    [
        new("AppDefaultValue", 0),
        OptionSet($"{table}_{column.Name}", "bit", column.DisplayName, column.Description, new XElement("options", Option(1, "Yes"), Option(0, "No"))),
    ];

    /// <summary>The states of a row; the default status of each is its first.</summary>
    public static IReadOnlyList<XElement> State(string table, string description, IReadOnlyList<StatusDeclaration> statuses) =>
    [
        OptionSet($"{table}_statecode", "state", "Status", description, new XElement(
            "states",
            StateElement(0, "Active", statuses.First(status => status.Active)),
            StateElement(1, "Inactive", statuses.First(status => !status.Active)))),
    ];

    /// <summary>The reasons for a row's state.</summary>
    public static IReadOnlyList<XElement> Status(string table, string description, IReadOnlyList<StatusDeclaration> statuses) =>
    [
        OptionSet($"{table}_statuscode", "status", "Status Reason", description, new XElement("statuses", statuses.Select(StatusElement))),
    ];

    private static IEnumerable<XElement> Options(IReadOnlyList<string> labels) =>
        labels.Select((label, place) => Option(Product.FirstChoiceValue + place, label));

    private static XElement Option(int value, string label) => new("option", new XAttribute("value", value), Labels.Of(label));

    private static XElement StateElement(int value, string name, StatusDeclaration first) => new(
        "state",
        new XAttribute("value", value),
        new XAttribute("defaultstatus", first.Value),
        new XAttribute("invariantname", name),
        Labels.Of(name));

    private static XElement StatusElement(StatusDeclaration status) => new(
        "status", new XAttribute("value", status.Value), new XAttribute("state", status.Active ? 0 : 1), Labels.Of(status.Label));

    private static XElement OptionSet(string name, string type, string displayName, string description, XElement values) => new(
        "optionset",
        new XAttribute("Name", name),
        new XElement("OptionSetType", type),
        type == "picklist" ? new XElement("IsGlobal", 0) : null,
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsCustomizable", ManagedProperty.Choice),
        Labels.DisplayNames(displayName),
        Labels.Descriptions(description),
        values);
}
