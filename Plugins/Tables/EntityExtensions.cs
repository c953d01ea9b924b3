using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tables;

/// <summary>Reads rows where the SDK needs three words for one.</summary>
internal static class EntityExtensions
{
    /// <summary>A column of a linked table, or the default where the join found no row.</summary>
    public static T? Linked<T>(this Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value is T value ? value : default;

    /// <summary>The id a lookup points to.</summary>
    public static Guid? LookupId(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    /// <summary>The id that a text column holds.</summary>
    public static Guid? IdIn(this Entity row, string column) =>
        Guid.TryParse(row.GetAttributeValue<string>(column), out var id) ? id : null;

    /// <summary>The number of a choice.</summary>
    public static int? ChoiceOf(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>The row as it would be after an update: what the update carries, else what was there.</summary>
    public static Entity OverlaidBy(this Entity before, Entity target)
    {
        var after = new Entity(before.LogicalName, before.Id);
        after.Attributes.AddRange(before.Attributes);
        foreach (var change in target.Attributes)
            after[change.Key] = change.Value;
        return after;
    }
}
