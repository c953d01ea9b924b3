using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>
/// What the sender of a request may do, asked within a transaction. Whoever acts for somebody else may do what both
/// may do (impersonate-another-user): each of the two is asked.
/// </summary>
internal sealed class Access(Transaction transaction, params Entitlements[] users)
{
    /// <summary>Whether nothing needs to be asked.</summary>
    public bool IsUnlimited => users.All(u => u.IsUnlimited);

    /// <summary>Fails where a privilege is missing that belongs to no table.</summary>
    /// <param name="privilege">The privilege.</param>
    /// <param name="what">What it is needed for, as it goes after "may not".</param>
    public void Demand(string privilege, string what)
    {
        foreach (var user in users)
            if (!user.IsUnlimited && user.Of(privilege) is null)
                throw Denials.NoPrivilege(user, what, privilege);
    }

    /// <summary>Fails where a row may not be touched in a way.</summary>
    public void Demand(AccessRights right, TableStore table, Row row) => Demand(right, table.Table, Belonging.Of(table, row), row.Id);

    /// <summary>Fails where a row may not be touched in a way that is not there yet.</summary>
    public void Demand(AccessRights right, Table table, Belonging belonging, Guid rowId = default)
    {
        foreach (var user in users)
            if (!user.IsUnlimited)
                Demand(user, right, table, belonging, rowId);
    }

    /// <summary>Which rows of a table may be read; null for all. Fails where none may.</summary>
    public Func<Row, bool>? Readable(TableStore table)
    {
        var filters = users.Where(u => !u.IsUnlimited).Select(u => Readable(u, table)).OfType<Func<Row, bool>>().ToArray();
        return filters.Length == 0 ? null : row => filters.All(f => f(row));
    }

    private void Demand(Entitlements user, AccessRights right, Table table, Belonging belonging, Guid rowId)
    {
        if (ReachOf(user, right, table) is { } reach && !reach.Includes(transaction, belonging) && !new Shares(transaction).Allow(rowId, user.Principals, right))
            throw Denials.OutOfReach(user, right, table, reach);
    }

    private Func<Row, bool>? Readable(Entitlements user, TableStore table)
    {
        if (ReachOf(user, AccessRights.ReadAccess, table.Table) is not { IsGlobal: false } reach || Belonging.IsForEverybody(table.Table))
            return null;

        var shared = new Shares(transaction).All(user.Principals, AccessRights.ReadAccess);
        return row => reach.Includes(transaction, Belonging.Of(table, row)) || shared.Contains(row.Id);
    }

    // Null where nothing limits it: the platform's own records can be read by everybody who has a role at all.
    private static Reach? ReachOf(Entitlements user, AccessRights right, Table table)
    {
        if (Privileges.Govern(table))
            return user.Of(Privileges.NameOf(table, right)) ?? throw Denials.NoPrivilege(user, right, table);

        return right is AccessRights.ReadAccess or AccessRights.AppendToAccess && user.HasRole ? null : throw Denials.OnlyAdministrators(user, right, table);
    }
}
