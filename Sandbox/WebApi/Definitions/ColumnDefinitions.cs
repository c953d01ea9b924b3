using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;

namespace SalesProcessPlugins.Sandbox.WebApi.Definitions;

/// <summary>What the Web API says of columns, by the names of Dataverse's metadata.</summary>
internal static class ColumnDefinitions
{
    private static readonly string[] CustomerTables = ["account", "contact"];

    /// <summary>A column as every type of column states it (<c>AttributeMetadata</c>).</summary>
    public static Dictionary<string, object?> Of(Table table, Column column) => new(StringComparer.Ordinal)
    {
        ["MetadataId"] = MetadataRows.IdOf(table, column),
        ["LogicalName"] = column.LogicalName,
        ["EntityLogicalName"] = table.LogicalName,
        ["AttributeType"] = TypeOf(column),
        // The names that Dataverse adds beside lookups and choices are no columns of their own here.
        ["AttributeOf"] = null,
        ["DisplayName"] = Label.Of(column.DisplayName),
        ["IsPrimaryId"] = column.LogicalName == table.Key,
        ["IsPrimaryName"] = column.LogicalName == table.NameColumn,
        ["IsValidForRead"] = true,
        ["IsValidForCreate"] = column.Creatable,
        ["IsValidForUpdate"] = column.Updatable,
    };

    /// <summary>A column as its own type states it, which a cast asks for.</summary>
    public static Dictionary<string, object?> Typed(Table table, Column column)
    {
        var definition = Of(table, column);
        foreach (var (name, value) in OwnOf(column)) definition[name] = value;
        return definition;
    }

    /// <summary>The type of metadata that a column has, with which an address casts to it.</summary>
    public static string CastOf(Column column) => column.Type switch
    {
        ColumnType.Text => "StringAttributeMetadata",
        ColumnType.Choice => "PicklistAttributeMetadata",
        ColumnType.UniqueIdentifier => "UniqueIdentifierAttributeMetadata",
        var type => $"{type}AttributeMetadata",
    };

    /// <summary>The options of a column, which are shown when they are expanded; null where it has none.</summary>
    public static object? OptionsOf(Column column) => column.Options.Count == 0 || column.Type == ColumnType.Boolean ? null : new
    {
        Options = column.Options.Select(option => new { Value = option.Key, Label = Label.Of(option.Value) }).ToList(),
    };

    private static Dictionary<string, object?> OwnOf(Column column) => column.Type switch
    {
        ColumnType.Lookup => new() { ["Targets"] = column.Targets.Keys },
        ColumnType.Text or ColumnType.Memo => new() { ["MaxLength"] = column.MaxLength },
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money =>
            new() { ["MinValue"] = column.Minimum, ["MaxValue"] = column.Maximum },
        ColumnType.DateTime => new() { ["Format"] = column.DateOnly ? "DateOnly" : "DateAndTime" },
        _ => [],
    };

    private static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Text => "String",
        ColumnType.Choice => "Picklist",
        ColumnType.UniqueIdentifier => "Uniqueidentifier",
        ColumnType.Lookup when column.LogicalName == "ownerid" => "Owner",
        ColumnType.Lookup when CustomerTables.All(column.Targets.ContainsKey) && column.Targets.Count == CustomerTables.Length => "Customer",
        var type => type.ToString(),
    };
}
