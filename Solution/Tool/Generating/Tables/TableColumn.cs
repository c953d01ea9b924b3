using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>What the platform's API may do with a column.</summary>
[Flags]
public enum ColumnAccess
{
    /// <summary>Nothing but read it.</summary>
    Read = 0,

    /// <summary>Create takes it.</summary>
    Create = 1,

    /// <summary>Update takes it.</summary>
    Update = 2,

    /// <summary>Create and Update take it.</summary>
    Write = Create | Update,
}

/// <summary>A column as <c>Entity.xml</c> states it.</summary>
/// <param name="PhysicalName">Its name in the schema's casing.</param>
/// <param name="Type">The platform's word for its type.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Access">What the API may do with it.</param>
public sealed record TableColumn(string PhysicalName, string Type, string DisplayName, string Description, ColumnAccess Access)
{
    /// <summary>Where the column may be shown, unless said otherwise.</summary>
    public const string Everywhere = "ValidForAdvancedFind|ValidForForm|ValidForGrid";

    /// <summary>The name that queries use.</summary>
    public string LogicalName => PhysicalName.ToLowerInvariant();

    /// <summary>Whether it is an own column, as opposed to one the platform gives every table.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Where it may be shown; null for nowhere.</summary>
    public string? DisplayMask { get; init; } = Everywhere;

    /// <summary>How insistently it is asked for.</summary>
    public string RequiredLevel { get; init; } = "none";

    /// <summary>The mode of input method editors.</summary>
    public string ImeMode { get; init; } = "auto";

    /// <summary>Whether changes are audited where auditing is on.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>Whether it is calculated.</summary>
    public bool IsCalculated { get; init; }

    /// <summary>Whether the platform keeps it in another column.</summary>
    public bool IsLogical { get; init; }

    /// <summary>What its type adds.</summary>
    public IReadOnlyList<XElement> Details { get; init; } = [];

    /// <summary>The column's element.</summary>
    public XElement ToXml() => new(
        "attribute",
        new XAttribute("PhysicalName", PhysicalName),
        new XElement("Type", Type),
        new XElement("Name", LogicalName),
        new XElement("LogicalName", LogicalName),
        new XElement("RequiredLevel", RequiredLevel),
        DisplayMask is null ? null : new XElement("DisplayMask", DisplayMask),
        new XElement("ImeMode", ImeMode),
        Switch("ValidForUpdateApi", Access.HasFlag(ColumnAccess.Update)),
        Switch("ValidForReadApi", on: true),
        Switch("ValidForCreateApi", Access.HasFlag(ColumnAccess.Create)),
        Switch("IsCustomField", IsOwn),
        Switch("IsAuditEnabled", IsAudited),
        Switch("IsSecured", on: false),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsCustomizable", ManagedProperty.Column),
        Switch("IsRenameable", on: true),
        Switch("CanModifySearchSettings", on: true),
        new XElement("CanModifyRequirementLevelSettings", ManagedProperty.ColumnRules),
        new XElement("CanModifyAdditionalSettings", ManagedProperty.ColumnRules),
        Switch("SourceType", IsCalculated),
        IsLogical ? Switch("IsLogical", on: true) : null,
        Details,
        Labels.DisplayNames(DisplayName),
        Labels.Descriptions(Description));

    private static XElement Switch(string name, bool on) => new(name, on ? 1 : 0);
}
