using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>A one-to-many relationship as the solution states it.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Parent">The table pointed to, in the schema's casing.</param>
/// <param name="Child">The table that points.</param>
/// <param name="Lookup">The column that points, in the schema's casing.</param>
/// <param name="OnDelete">What deleting the parent does; null for a relationship of the platform's own, which does nothing.</param>
/// <param name="Description">What the lookup is for.</param>
public sealed record TableRelationship(
    string Name, string Parent, string Child, string Lookup, DeleteBehaviour? OnDelete, string Description)
{
    /// <summary>The relationship's element.</summary>
    public XElement ToXml() => new(
        "EntityRelationship",
        new XAttribute("Name", Name),
        new XElement("EntityRelationshipType", "OneToMany"),
        new XElement("IsCustomizable", OnDelete is null ? ManagedProperty.SystemRelationship : ManagedProperty.Relationship),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsHierarchical", 0),
        new XElement("ReferencingEntityName", Child),
        new XElement("ReferencedEntityName", Parent),
        new XElement("CascadeAssign", "NoCascade"),
        new XElement("CascadeDelete", OnDelete?.ToString() ?? "NoCascade"),
        new XElement("CascadeReparent", "NoCascade"),
        new XElement("CascadeShare", "NoCascade"),
        new XElement("CascadeUnshare", "NoCascade"),
        OnDelete is null ? null : new[] { new XElement("CascadeRollupView", "NoCascade"), new XElement("IsValidForAdvancedFind", 1) },
        new XElement("ReferencingAttributeName", Lookup),
        new XElement("RelationshipDescription", Labels.Descriptions(Description)),
        OnDelete is null ? null : Roles());

    private XElement Roles() => new(
        "EntityRelationshipRoles",
        new XElement(
            "EntityRelationshipRole",
            new XElement("NavPaneDisplayOption", "UseCollectionName"),
            new XElement("NavPaneArea", "Details"),
            new XElement("NavPaneOrder", 10000),
            new XElement("NavigationPropertyName", Lookup),
            new XElement("RelationshipRoleType", 1)),
        new XElement(
            "EntityRelationshipRole",
            new XElement("NavigationPropertyName", Name),
            new XElement("RelationshipRoleType", 0)));
}
