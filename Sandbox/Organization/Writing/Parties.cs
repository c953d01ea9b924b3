using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Writing;

/// <summary>
/// The people of an activity: lists in the columns of a request, rows of <c>activityparty</c> in the store. That table
/// has no Create of its own, so no step sees them but in the activity.
/// </summary>
internal static class Parties
{
    private const string PartyTable = "activityparty";

    private static readonly Dictionary<string, int> Roles = new(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
    };

    /// <summary>Whether a column of a table is such a list.</summary>
    public static bool Has(Table table, string column) => table.IsActivity && Roles.ContainsKey(column);

    /// <summary>Writes the lists of a request in the place of those there were.</summary>
    public static void Write(RowWriter writer, Transaction transaction, Entity activity, Guid id, Guid userId)
    {
        foreach (var (column, value) in activity.Attributes)
            if (Roles.TryGetValue(column, out var role) && value is EntityCollection parties)
                Replace(writer, transaction, new(activity.LogicalName, id), role, parties, userId);
    }

    private static void Replace(RowWriter writer, Transaction transaction, EntityReference activity, int role, EntityCollection parties, Guid userId)
    {
        var table = transaction.Store.Table(PartyTable);
        var (activityColumn, roleColumn) = (table.Ordinal("activityid"), table.Ordinal("participationtypemask"));
        foreach (var row in transaction.Matching(table, activityColumn, activity.Id).Where(r => r[roleColumn] is int held && held == role).ToList())
            transaction.Remove(table, row.Id);
        foreach (var party in parties.Entities)
        {
            var row = new Entity(PartyTable) { ["activityid"] = activity, ["participationtypemask"] = new OptionSetValue(role) };
            foreach (var name in new[] { "partyid", "addressused" })
                if (party.Attributes.TryGetValue(name, out var value))
                    row[name] = value;
            writer.Create(transaction, row, userId, asPlatform: true);
        }
    }
}
