using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Three tables with a column of every kind, and lookups with one, two and equally named targets.</summary>
internal static class SmallCatalog
{
    public static WebApiModel Model { get; } = new(new Catalog([Opportunity(), Account(), User()], []));

    public static Table Deals => Model.Catalog.Tables["opportunity"];

    private static Table Opportunity() => Table(
        "opportunity", "opportunities", "opportunityid",
        new Column("name", ColumnType.Text),
        new Column("estimatedvalue", ColumnType.Money),
        new Column("closeprobability", ColumnType.Integer),
        new Column("decisionmaker", ColumnType.Boolean),
        new Column("estimatedclosedate", ColumnType.DateTime) { DateOnly = true },
        new Column("createdon", ColumnType.DateTime),
        new Column("statecode", ColumnType.State) { Options = new Dictionary<int, string> { [0] = "Open", [1] = "Won" } },
        Lookup("parentaccountid", ("account", "parentaccountid")),
        Lookup("customerid", ("account", "customerid_account"), ("systemuser", "customerid_user")),
        Lookup("ownerid", ("systemuser", "ownerid")));

    private static Table Account() => Table(
        "account", "accounts", "accountid",
        new Column("name", ColumnType.Text),
        new Column("revenue", ColumnType.Money),
        Lookup("ownerid", ("systemuser", "ownerid")));

    private static Table User() => Table("systemuser", "systemusers", "systemuserid", new Column("fullname", ColumnType.Text));

    private static Table Table(string name, string set, string key, params Column[] columns) => new(
        name, set, key, columns[0].LogicalName,
        columns.Prepend(new Column(key, ColumnType.UniqueIdentifier)).ToDictionary(c => c.LogicalName));

    private static Column Lookup(string name, params (string Table, string Navigation)[] targets) =>
        new(name, ColumnType.Lookup) { Targets = targets.ToDictionary(t => t.Table, t => t.Navigation) };
}
