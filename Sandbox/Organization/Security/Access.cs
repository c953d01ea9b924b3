using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>
/// What the sender of a request may do, asked within a transaction. Who acts on behalf of somebody needs the privileges
/// too; which rows they reach goes by the one acted for (impersonate-another-user).
/// </summary>
/// <param name="transaction">The transaction it is asked in.</param>
/// <param name="user">The user who acts; null for SYSTEM, who may do everything.</param>
/// <param name="behind">The user who acts on behalf of that one; null for none.</param>
internal sealed class Access(Transaction transaction, Entitlements? user, Entitlements? behind = null)
{
    /// <summary>Whether nothing needs to be asked.</summary>
    public bool IsUnlimited => user?.IsUnlimited != false && behind?.IsUnlimited != false;

    /// <summary>Fails where a privilege is missing that belongs to no table.</summary>
    /// <param name="privilege">The privilege.</param>
    /// <param name="what">What it is needed for, as it goes after "may not".</param>
    public void Demand(string privilege, string what)
    {
        foreach (var asked in new[] { user, behind })
            if (asked is { IsUnlimited: false } && asked.Of(privilege) is null)
                throw Denials.NoPrivilege(asked, what, privilege);
    }

    /// <summary>Fails where a row may not be touched in a way.</summary>
    public void Demand(AccessRights right, TableStore table, Row row) => Demand(right, table.Table, Belonging.Of(table, row), row.Id);

    /// <summary>Fails where a row may not be touched in a way; one that is not there yet has no id.</summary>
    public void Demand(AccessRights right, Table table, Belonging belonging, Guid rowId = default)
    {
        ReachOf(behind, right, table);
        if (ReachOf(user, right, table) is { } reach && !reach.Includes(transaction, belonging) && !new Shares(transaction).Allow(rowId, user!.Principals, right))
            throw Denials.OutOfReach(user, right, table, reach);
    }

    /// <summary>Which rows of a table may be read; null for all. Fails where none may.</summary>
    public Func<Row, bool>? Readable(TableStore table)
    {
        ReachOf(behind, AccessRights.ReadAccess, table.Table);
        if (ReachOf(user, AccessRights.ReadAccess, table.Table) is not { IsGlobal: false } reach || Belonging.IsForEverybody(table.Table))
            return null;

        var shared = new Shares(transaction).All(user!.Principals, AccessRights.ReadAccess);
        return row => reach.Includes(transaction, Belonging.Of(table, row)) || shared.Contains(row.Id);
    }

    // Null where nothing limits it. The platform's own records can be read by everybody who has a role at all.
    private static Reach? ReachOf(Entitlements? asked, AccessRights right, Table table)
    {
        if (asked is null or { IsUnlimited: true })
            return null;
        if (Privileges.Govern(table))
            return asked.Of(Privileges.NameOf(table, right)) ?? throw Denials.NoPrivilege(asked, right, table);

        return right is AccessRights.ReadAccess or AccessRights.AppendToAccess && asked.HasRole ? null : throw Denials.OnlyAdministrators(asked, right, table);
    }
}
