using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>The rows that are shared with users and teams, one by one.</summary>
internal sealed class Shares(Transaction transaction)
{
    private readonly TableStore table = transaction.Store.Table("principalobjectaccess");

    /// <summary>The share of a row with a user or team; null for none.</summary>
    public Row? Find(Guid rowId, Guid principalId)
    {
        var principal = table.Ordinal("principalid");
        return transaction.Matching(table, table.Ordinal("objectid"), rowId).FirstOrDefault(r => Equals(r[principal], principalId));
    }

    /// <summary>The rights in a share.</summary>
    public AccessRights RightsOf(Row share) => (AccessRights)(share[table.Ordinal("accessrightsmask")] as int? ?? 0);

    /// <summary>Whether a row is shared with any of these for a right.</summary>
    public bool Allow(Guid rowId, IEnumerable<Guid> principals, AccessRights right) =>
        principals.Any(p => Find(rowId, p) is { } share && RightsOf(share).HasFlag(right));

    /// <summary>All rows that are shared with any of these for a right.</summary>
    public HashSet<Guid> All(IEnumerable<Guid> principals, AccessRights right)
    {
        var (row, principal) = (table.Ordinal("objectid"), table.Ordinal("principalid"));
        return
        [
            .. principals
                .SelectMany(p => transaction.Matching(table, principal, p))
                .Where(s => RightsOf(s).HasFlag(right))
                .Select(s => s[row]).OfType<Guid>(),
        ];
    }
}
