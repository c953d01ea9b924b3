using FakeXrmEasy.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Commands;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>The rows an organisation has before anybody works in it: users, roles, and the shipped processes, published.</summary>
internal static class FirstRows
{
    private static readonly string[] Shipped = ["c3_process", "c3_stage", "c3_requirement", "workflow", "processstage", "transactioncurrency", "role", "environmentvariabledefinition"];

    /// <summary>The rows for a seller, for somebody who holds the migration role, and for an administrator.</summary>
    public static IReadOnlyList<Entity> For(Guid seller, Guid migrator, Guid administrator)
    {
        // Publishing asks for the platform's metadata, which FakeXrmEasy has no rows of; so it is done in the sandbox.
        using var published = DataFiles.Open(data: null);
        var service = published.ServiceFor(published.AdministratorId);
        var rows = Shipped.SelectMany(table => service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities).ToList();
        return [User(seller, "Sam Seller"), User(migrator, "Mo Migrator"), User(administrator, "Alex Administrator"), .. rows, Holding(migrator, rows, "Sales Process Migration")];
    }

    /// <summary>A user who may sign in.</summary>
    public static Entity User(Guid id, string name) => new("systemuser", id) { ["fullname"] = name, ["isdisabled"] = false };

    /// <summary>The row by which a user holds the role of a name.</summary>
    public static Entity Holding(Guid user, IEnumerable<Entity> roles, string name) => new("systemuserroles", Guid.NewGuid())
    {
        ["systemuserid"] = user,
        ["roleid"] = roles.Single(r => r.LogicalName == "role" && r.GetAttributeValue<string>("name") == name).Id,
    };

    /// <summary>Makes a table known: FakeXrmEasy refuses an Upsert on a table that never held a row.</summary>
    public static void AddEmptyTable(this IXrmFakedContext context, string table)
    {
        var row = new Entity(table, Guid.NewGuid());
        context.AddEntity(row);
        context.DeleteEntity(row.ToEntityReference());
    }
}
