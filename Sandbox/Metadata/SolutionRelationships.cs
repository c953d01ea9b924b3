using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads the one-to-many relationships of customizations.xml.</summary>
internal static class SolutionRelationships
{
    // The platform's polymorphic owner and the columns that SystemColumns already gives to every table.
    private static readonly HashSet<string> GivenByRule = new(StringComparer.Ordinal)
    {
        "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby",
        "ownerid", "owninguser", "owningteam", "owningbusinessunit", "organizationid",
    };

    /// <summary>All relationships below the root, but for those every table has.</summary>
    public static IReadOnlyList<SolutionRelationship> Read(XElement root) =>
    [
        .. root.Elements("EntityRelationships").Elements("EntityRelationship")
            .Where(r => r.Text("EntityRelationshipType") is "OneToMany" or "")
            .Select(RelationshipOf)
            .Where(r => !GivenByRule.Contains(r.Relationship.Lookup)),
    ];

    private static SolutionRelationship RelationshipOf(XElement element)
    {
        var lookup = element.Text("ReferencingAttributeName").ToLowerInvariant();
        var navigation = element.Descendants("EntityRelationshipRole")
            .Where(r => r.Text("RelationshipRoleType") == "1")
            .Select(r => r.Text("NavigationPropertyName"))
            .FirstOrDefault(n => n.Length > 0);
        var relationship = new Relationship(
            element.Text("@Name"),
            element.Text("ReferencedEntityName").ToLowerInvariant(),
            element.Text("ReferencingEntityName").ToLowerInvariant(),
            lookup,
            Enum.TryParse<CascadeDelete>(element.Text("CascadeDelete"), out var onDelete) ? onDelete : CascadeDelete.NoCascade);
        return new(relationship, navigation ?? lookup);
    }
}
