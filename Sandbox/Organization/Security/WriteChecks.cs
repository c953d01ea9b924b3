using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>The checks of what is written: the row itself, its owner, and the rows it is connected to.</summary>
internal sealed class WriteChecks(Catalog catalog, Access access, Transaction transaction)
{
    private const string Owner = "ownerid";

    /// <summary>A row that is created, for whom it is created.</summary>
    public void Create(Operation operation)
    {
        var target = operation.Target!;
        var owner = target.GetAttributeValue<EntityReference>(Owner) is { } named
            ? new RowKey(named.LogicalName ?? "systemuser", named.Id)
            : new RowKey("systemuser", operation.Caller.UserId);
        var belonging = Belonging.For(transaction, operation.Table!, owner);
        access.Demand(AccessRights.CreateAccess, operation.Table!, belonging);
        if (target.Contains("overriddencreatedon") && target["overriddencreatedon"] is not null)
            access.Demand(Privileges.OverrideCreatedOn, "say when a row was really created");
        Lookups(operation, belonging, _ => null);
    }

    /// <summary>A row that is changed, and perhaps given to another owner.</summary>
    public void Update(Operation operation)
    {
        if (operation.Before is not { } row)
            return;

        var table = transaction.Store.Table(operation.Table!.LogicalName);
        access.Demand(AccessRights.WriteAccess, table, row);
        if (operation.Target!.GetAttributeValue<EntityReference>(Owner) is { } owner && owner.Id != (row[table.Ordinal(Owner)] as RowKey)?.Id)
            access.Demand(AccessRights.AssignAccess, table, row);
        Lookups(operation, Belonging.Of(table, row), c => (row[table.Ordinal(c)] as RowKey)?.Id);
    }

    /// <summary>A row that is created, or changed where it is there.</summary>
    public void CreateOrUpdate(Operation operation)
    {
        if (operation.Before is null)
            Create(operation);
        else
            Update(operation);
    }

    /// <summary>Two rows of which one takes over what belonged to the other.</summary>
    public void Merge(Operation operation)
    {
        var table = transaction.Store.Table(operation.Table!.LogicalName);
        foreach (var id in new[] { operation.PrimaryId, operation.Input.TryGetValue("SubordinateId", out Guid other) ? other : Guid.Empty })
            if (transaction.Find(table, id) is { } row)
                access.Demand(AccessRights.WriteAccess, table, row);
    }

    /// <summary>Rows that are connected or parted.</summary>
    public void Connect(Operation operation)
    {
        if (!operation.Input.TryGetValue("Relationship", out Microsoft.Xrm.Sdk.Relationship relationship)
            || !operation.Input.TryGetValue("Target", out EntityReference target)
            || !operation.Input.TryGetValue("RelatedEntities", out EntityReferenceCollection related))
            return;

        foreach (var other in related)
            if (catalog.ManyToMany.TryGetValue(relationship.SchemaName ?? "", out var pairs))
                ConnectPair(pairs, target, other);
            else if (catalog.Relationships.TryGetValue(relationship.SchemaName ?? "", out var lookup))
                ConnectLookup(target.LogicalName == lookup.Parent && other.LogicalName == lookup.Child ? (target, other) : (other, target));
    }

    private void ConnectPair(ManyToMany pairs, EntityReference target, EntityReference other)
    {
        if (pairs.Intersect is "systemuserroles" or "teamroles")
            access.Demand(Privileges.AssignRole, "give or take security roles");
        Demand(AccessRights.AppendAccess, target);
        Demand(AccessRights.AppendToAccess, other);
    }

    private void ConnectLookup((EntityReference Parent, EntityReference Child) rows)
    {
        Demand(AccessRights.WriteAccess, rows.Child);
        Demand(AccessRights.AppendAccess, rows.Child);
        Demand(AccessRights.AppendToAccess, rows.Parent);
    }

    private void Lookups(Operation operation, Belonging belonging, Func<string, Guid?> before)
    {
        foreach (var (name, value) in operation.Target!.Attributes)
        {
            if (value is not EntityReference reference || name == Owner || reference.Id == before(name))
                continue;

            access.Demand(AccessRights.AppendAccess, operation.Table!, belonging, operation.PrimaryId);
            Demand(AccessRights.AppendToAccess, reference);
        }
    }

    // A row that is not there is refused by name when it is written.
    private void Demand(AccessRights right, EntityReference reference)
    {
        if (!catalog.Tables.ContainsKey(reference.LogicalName ?? ""))
            return;

        var table = transaction.Store.Table(reference.LogicalName);
        if (transaction.Find(table, reference.Id) is { } row)
            access.Demand(right, table, row);
    }
}
