using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Reading a row together with the rows that relationships connect with it.</summary>
public sealed class RelatedRowsTests : EngineTest
{
    [Fact]
    public void Rows_that_point_to_the_row_come_as_their_query_asks_and_no_others()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        foreach (var (name, number) in new[] { ("a", 1), ("b", 2), ("c", 3) })
            Create("zz_thing", ("zz_name", name), ("zz_number", number), ("zz_opportunityid", opportunity));
        Create("zz_thing", ("zz_name", "d"), ("zz_number", 4), ("zz_opportunityid", Create("opportunity", ("name", "P"))));
        var query = new QueryExpression("zz_thing") { ColumnSet = new("zz_name") };
        query.Criteria.AddCondition("zz_number", ConditionOperator.GreaterThan, 1);
        query.AddOrder("zz_name", OrderType.Descending);
        query.AddLink("opportunity", "zz_opportunityid", "opportunityid").Columns = new("name");

        var things = Related(opportunity, "zz_opportunity_thing", query).Entities;

        Assert.Equal(["c", "b"], things.Select(t => t["zz_name"]));
        Assert.All(things, t => Assert.False(t.Contains("zz_number")));
        Assert.Equal("O", ((AliasedValue)things[0]["opportunity1.name"]).Value);
        Assert.Equal((1, 1), (query.Criteria.Conditions.Count, query.LinkEntities.Count));
    }

    [Fact]
    public void The_row_pointed_to_comes_and_none_where_the_lookup_is_empty_or_points_to_another_table()
    {
        var account = Create("account", ("name", "A"));
        var query = new QueryExpression("account") { ColumnSet = new("name") };

        Assert.Equal("A", Related(Create("opportunity", ("customerid", account)), "opportunity_customer_accounts", query)[0]["name"]);
        Assert.Empty(Related(Create("opportunity", ("name", "O")), "opportunity_customer_accounts", query).Entities);
        Assert.Empty(Related(Create("opportunity", ("customerid", Create("contact", ("lastname", "C")))), "opportunity_customer_accounts", query).Entities);
    }

    [Fact]
    public void A_table_related_to_itself_is_read_in_the_direction_that_is_asked()
    {
        var (parent, query) = (Create("account", ("name", "parent")), new QueryExpression("account") { ColumnSet = new("name") });
        var child = Create("account", ("name", "child"), ("parentaccountid", parent));

        Assert.Equal("child", Related(parent, "account_parent_account", query, EntityRole.Referenced)[0]["name"]);
        Assert.Equal("parent", Related(child, "account_parent_account", query, EntityRole.Referencing)[0]["name"]);
        Assert.Empty(Related(child, "account_parent_account", query, EntityRole.Referenced).Entities);
    }

    [Fact]
    public void Rows_connected_many_to_many_come_from_both_ends()
    {
        var (user, role) = (new EntityReference("systemuser", Organization.AdministratorId), new EntityReference("role", Guid.Parse(SmallSolution.Role)));
        Service.Associate(user.LogicalName, user.Id, new("systemuserroles_association"), [role]);

        var roles = Related(user, "systemuserroles_association", new QueryExpression("role") { ColumnSet = new("name") }).Entities.Select(r => r["name"]);
        Assert.Equal(["System Administrator", "Thing Keeper"], roles.Order());
        Assert.Equal(user.Id, Assert.Single(Related(role, "systemuserroles_association", new QueryExpression("systemuser")).Entities).Id);
    }

    [Fact]
    public void FetchXml_asks_for_related_rows_as_well()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        Create("zz_thing", ("zz_name", "a"), ("zz_opportunityid", opportunity));
        var fetch = new FetchExpression("<fetch><entity name='zz_thing'><attribute name='zz_name'/></entity></fetch>");

        Assert.Equal("a", Assert.Single(Related(opportunity, "zz_opportunity_thing", fetch).Entities)["zz_name"]);
    }

    [Fact]
    public void What_does_not_exist_is_named()
    {
        var opportunity = Create("opportunity", ("name", "O"));

        Assert.Contains("'zz_nothing'", Fault(() => Related(opportunity, "zz_nothing", new QueryExpression("zz_thing"))).Message, StringComparison.Ordinal);
        Assert.Contains("'account'", Fault(() => Related(opportunity, "zz_opportunity_thing", new QueryExpression("account"))).Message, StringComparison.Ordinal);
        var fault = Fault(() => Related(opportunity, "zz_opportunity_thing", new QueryExpression("zz_thing") { ColumnSet = new("zz_lost") }));
        Assert.Equal(ErrorCodes.NoSuchColumn, fault.ErrorCode);
        Assert.Contains("'zz_lost'", fault.Message, StringComparison.Ordinal);
    }

    private EntityCollection Related(EntityReference row, string relationship, QueryBase query, EntityRole? role = null)
    {
        var asked = new Relationship(relationship) { PrimaryEntityRole = role };
        var request = new RetrieveRequest { Target = row, ColumnSet = new(false), RelatedEntitiesQuery = new() { [asked] = query } };
        return ((RetrieveResponse)Service.Execute(request)).Entity.RelatedEntities[asked];
    }
}
