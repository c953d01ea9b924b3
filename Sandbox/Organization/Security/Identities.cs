using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Lets requests in: whom they name is here, is enabled, and may act as they say.</summary>
internal sealed class Identities(Transactions transactions, EntitlementCache entitlements)
{
    /// <summary>The caller of a request from outside.</summary>
    public Caller Admit(ClientIdentity identity)
    {
        Caller caller = null!;
        transactions.Run(transaction => caller = Admit(transaction, identity));
        return caller;
    }

    private Caller Admit(Transaction transaction, ClientIdentity identity)
    {
        var users = transaction.Store.Table("systemuser");
        var user = Enabled(transaction, users, identity.UserId);
        var authenticated = Enabled(transaction, users, identity.AuthenticatedUserId);
        if (identity.IsImpersonated)
            new Access(transaction, entitlements.Of(transaction, identity.AuthenticatedUserId)).Demand(Privileges.ActOnBehalf, "act on behalf of another user");
        return new(identity.UserId, identity.UserId, Guid.NewGuid(), new())
        {
            OrganizationId = transactions.OrganizationId,
            Identity = identity with { ApplicationId = ApplicationOf(identity, authenticated[users.Ordinal("applicationid")]) },
            BusinessUnitId = (user[users.Ordinal("businessunitid")] as RowKey)?.Id ?? WellKnown.BusinessUnit,
            LimitedBy = identity.IsImpersonated ? identity.AuthenticatedUserId : null,
        };
    }

    private static Guid ApplicationOf(ClientIdentity identity, object? registered)
    {
        var application = identity.ApplicationId != Guid.Empty ? identity.ApplicationId : registered as Guid? ?? Guid.Empty;
        return identity.PortalsContactId != Guid.Empty && application == Guid.Empty
            ? throw Faults.Invalid("A portal sends its requests over the connection of an application user, and this user is none.")
            : application;
    }

    private static Row Enabled(Transaction transaction, TableStore users, Guid userId)
    {
        var user = transaction.Find(users, userId) ?? throw Faults.MissingRow("systemuser", userId);
        return user[users.Ordinal("isdisabled")] is true && userId != WellKnown.SystemUser
            ? throw Faults.Invalid($"The user '{user[users.Ordinal("fullname")]}' is disabled.")
            : user;
    }
}
