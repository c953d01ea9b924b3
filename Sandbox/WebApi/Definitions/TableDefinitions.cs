using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;

namespace SalesProcessPlugins.Sandbox.WebApi.Definitions;

/// <summary>What the Web API says of tables and of the relationships in which they are the parent, by the names of Dataverse's metadata.</summary>
internal static class TableDefinitions
{
    /// <summary>A table (<c>EntityMetadata</c>).</summary>
    public static Dictionary<string, object?> Of(Table table) => new(StringComparer.Ordinal)
    {
        ["MetadataId"] = MetadataRows.IdOf(table),
        ["LogicalName"] = table.LogicalName,
        ["EntitySetName"] = table.SetName,
        ["DisplayName"] = Label.Of(table.DisplayName),
        ["DisplayCollectionName"] = Label.Of(table.PluralName),
        ["PrimaryIdAttribute"] = table.Key,
        ["PrimaryNameAttribute"] = table.NameColumn,
        ["IsActivity"] = table.IsActivity,
        ["IsBPFEntity"] = table.IsFlow,
    };

    /// <summary>A relationship (<c>OneToManyRelationshipMetadata</c>).</summary>
    public static Dictionary<string, object?> Of(Relationship relationship, Catalog catalog) => new(StringComparer.Ordinal)
    {
        ["SchemaName"] = relationship.Name,
        ["RelationshipType"] = "OneToManyRelationship",
        ["ReferencedEntity"] = relationship.Parent,
        ["ReferencedAttribute"] = catalog.Tables[relationship.Parent].Key,
        ["ReferencingEntity"] = relationship.Child,
        ["ReferencingAttribute"] = relationship.Lookup,
    };
}

/// <summary>A text as metadata states it: in each language, and in the reader's.</summary>
internal sealed record Label(IReadOnlyList<LocalizedLabel> LocalizedLabels, LocalizedLabel UserLocalizedLabel)
{
    private const int English = 1033;

    /// <summary>A text of the sandbox, which speaks English.</summary>
    public static Label Of(string text) => new([new(text, English)], new(text, English));
}

/// <summary>A text in one language.</summary>
/// <param name="Text">The text.</param>
/// <param name="LanguageCode">The language.</param>
internal sealed record LocalizedLabel([property: System.Text.Json.Serialization.JsonPropertyName("Label")] string Text, int LanguageCode);
