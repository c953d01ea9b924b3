using System.Collections.Frozen;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Asks, before an operation, whether its sender may do it. SYSTEM may do everything.</summary>
internal sealed class SecurityChecks(EntitlementCache entitlements)
{
    private const string Merge = "Merge";

    // What a message needs on the row it is about, where that is all there is to it.
    private static readonly FrozenDictionary<string, AccessRights> OnTheRow = new Dictionary<string, AccessRights>(StringComparer.Ordinal)
    {
        ["Delete"] = AccessRights.DeleteAccess,
        ["Assign"] = AccessRights.AssignAccess,
        ["SetState"] = AccessRights.WriteAccess,
        ["Win"] = AccessRights.WriteAccess,
        ["Lose"] = AccessRights.WriteAccess,
        ["RevokeAccess"] = AccessRights.ShareAccess,
        [AddPrivilegesRoleMessage.Name] = AccessRights.WriteAccess,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a caller may do.</summary>
    public Access AccessOf(Caller caller, Transaction transaction)
    {
        if (caller.UserId == WellKnown.SystemUser)
            return new(transaction, user: null);

        var behind = caller.LimitedBy is { } real ? entitlements.Of(transaction, real) : null;
        return new(transaction, entitlements.Of(transaction, caller.UserId), behind);
    }

    /// <summary>What a user may do, whoever asks.</summary>
    public Entitlements EntitlementsOf(Guid userId, Transaction transaction) => entitlements.Of(transaction, userId);

    /// <summary>Fails where the sender may not do an operation: after the steps of stage 10, before those of stage 20.</summary>
    public void Check(Operation operation, Transaction transaction)
    {
        var access = AccessOf(operation.Caller, transaction);
        if (access.IsUnlimited || IsTakenAlong(operation))
            return;

        CheckExecution(operation, access, transaction);
        var writes = new WriteChecks(transaction.Store.Catalog, access, transaction);
        switch (operation.Message)
        {
            case "Create" or "Restore":
                writes.Create(operation);
                break;
            case "Update":
                writes.Update(operation);
                break;
            case "CommitAnnotationBlocksUpload":
                writes.CreateOrUpdate(operation);
                break;
            case "Associate" or "Disassociate":
                writes.Connect(operation);
                break;
            case Merge:
                writes.Merge(operation);
                break;
            case "GrantAccess" or "ModifyAccess":
                CheckSharing(operation, access, transaction);
                break;
            case var message when OnTheRow.TryGetValue(message, out var right) && operation.Before is { } row:
                access.Demand(right, TableOf(operation, transaction), row);
                break;
            default:
                break;
        }
    }

    // What deleting or merging a row does to those that hang on it is the relationship's doing, whoever may change them.
    private static bool IsTakenAlong(Operation operation) =>
        operation.Caller.Parent is { Stage: Step.MainOperation, Operation.Message: "Delete" or Merge };

    private static TableStore TableOf(Operation operation, Transaction transaction) => transaction.Store.Table(operation.Table!.LogicalName);

    private static void CheckExecution(Operation operation, Access access, Transaction transaction)
    {
        if (transaction.Store.Catalog.FindCustomApi(operation.Message)?.ExecutePrivilege is { } privilege)
            access.Demand(privilege, $"use {operation.Message}");
    }

    // Nobody shares what is not theirs to do.
    private static void CheckSharing(Operation operation, Access access, Transaction transaction)
    {
        if (operation.Before is not { } row || !operation.Input.TryGetValue("PrincipalAccess", out PrincipalAccess share))
            return;

        var table = TableOf(operation, transaction);
        access.Demand(AccessRights.ShareAccess, table, row);
        foreach (var right in Privileges.RightsOn(table.Table).Where(r => share.AccessMask.HasFlag(r)))
            access.Demand(right, table, row);
    }
}
