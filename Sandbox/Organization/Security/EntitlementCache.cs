using System.Collections.Concurrent;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>
/// Remembers what users may do. What was worked out holds as long as the very versions of the rows that it stands on
/// are there, which is looked up anew in the transaction that asks: so nothing is remembered too long, and nothing of
/// a transaction that was undone.
/// </summary>
internal sealed class EntitlementCache
{
    private readonly ConcurrentDictionary<Guid, (List<RoleBasis> Basis, Entitlements Entitlements)> known = new();

    /// <summary>What a user may do.</summary>
    public Entitlements Of(Transaction transaction, Guid userId)
    {
        var roles = new HeldRoles(transaction);
        var basis = roles.BasisOf(userId);
        if (known.TryGetValue(userId, out var remembered) && remembered.Basis.SequenceEqual(basis))
            return remembered.Entitlements;

        var entitlements = roles.EntitlementsOf(userId);
        known[userId] = (basis, entitlements);
        return entitlements;
    }

    /// <summary>Forgets everybody: what there is to be allowed has changed.</summary>
    public void Forget() => known.Clear();
}

/// <summary>A row that entitlements stand on.</summary>
/// <param name="Row">The version of a user, team or role.</param>
/// <param name="Privileges">Of a role, how many privileges it gives.</param>
internal readonly record struct RoleBasis(Row Row, int Privileges);
