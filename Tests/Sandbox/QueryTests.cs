using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class QueryTests : EngineTest
{
    [Fact]
    public void An_outer_join_with_a_null_test_finds_the_rows_that_have_none()
    {
        var with = Create("opportunity", ("name", "with"));
        Create("opportunity", ("name", "without"));
        Create("annotation", ("subject", "N"), ("objectid", with));
        var query = new QueryExpression("opportunity") { ColumnSet = new("name") };
        query.AddLink("annotation", "opportunityid", "objectid", JoinOperator.LeftOuter).EntityAlias = "note";
        query.Criteria.AddCondition("note", "annotationid", ConditionOperator.Null);
        Assert.Equal(["without"], Names(query));
    }

    [Fact]
    public void Columns_of_a_link_come_as_aliased_values()
    {
        var account = Create("account", ("name", "A"), ("revenue", new Money(5)));
        Create("opportunity", ("name", "O"), ("parentaccountid", account));
        var query = new QueryExpression("opportunity") { ColumnSet = new("parentaccountid") };
        var link = query.AddLink("account", "parentaccountid", "accountid");
        (link.EntityAlias, link.Columns) = ("a", new("revenue"));
        var row = Service.RetrieveMultiple(query)[0];
        Assert.Equal(("A", "$5.00"), (row.GetAttributeValue<EntityReference>("parentaccountid").Name, row.FormattedValues["a.revenue"]));
        Assert.Equal(5, ((Money)row.GetAttributeValue<AliasedValue>("a.revenue").Value).Value);
    }

    [Fact]
    public void An_inner_link_below_an_outer_one_does_not_drop_the_root()
    {
        Create("opportunity", ("name", "alone"));
        var query = new QueryExpression("opportunity") { ColumnSet = new("name") };
        query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter).AddLink("contact", "primarycontactid", "contactid");
        Assert.Equal(["alone"], Names(query));
    }

    [Fact]
    public void Exists_asks_for_one_and_does_not_multiply()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        Create("opportunity", ("name", "P"));
        Create("annotation", ("subject", "1"), ("objectid", opportunity));
        Create("annotation", ("subject", "2"), ("objectid", opportunity));
        var query = new QueryExpression("opportunity") { ColumnSet = new("name") };
        query.AddLink("annotation", "opportunityid", "objectid", JoinOperator.Exists);
        Assert.Equal(["O"], Names(query));
    }

    [Fact]
    public void Pages_follow_each_other_and_say_when_there_is_more()
    {
        foreach (var name in new[] { "c", "a", "e", "b", "d" })
            Create("account", ("name", name));
        var query = new QueryExpression("account") { ColumnSet = new("name"), PageInfo = new() { Count = 2, PageNumber = 1, ReturnTotalRecordCount = true } };
        query.AddOrder("name", OrderType.Ascending);
        var first = Service.RetrieveMultiple(query);
        query.PageInfo.PageNumber = 3;
        Assert.Equal((true, 5, "a"), (first.MoreRecords, first.TotalRecordCount, first[0]["name"]));
        Assert.Equal(["e"], Names(query));
    }

    [Theory]
    [InlineData("eq", "BIG DEAL", "Big deal")]
    [InlineData("like", "%ig d%", "Big deal")]
    [InlineData("begins-with", "sm", "small deal")]
    [InlineData("ne", "Big deal", "small deal")]
    public void Text_is_compared_without_regard_to_case(string comparison, string value, string expected)
    {
        Create("account", ("name", "Big deal"));
        Create("account", ("name", "small deal"));
        Assert.Equal([expected], Names(Fetch($"""<attribute name="name"/><filter><condition attribute="name" operator="{comparison}" value="{value}"/></filter>""")));
    }

    [Fact]
    public void Nested_filters_say_and_and_or()
    {
        foreach (var (name, employees) in new[] { ("a", 1), ("b", 2), ("c", 3) })
            Create("account", ("name", name), ("numberofemployees", employees));
        var query = Fetch("""
            <attribute name="name"/><order attribute="name" descending="true"/>
            <filter type="or"><condition attribute="name" operator="eq" value="a"/>
            <filter><condition attribute="numberofemployees" operator="gt" value="2"/><condition attribute="name" operator="in"><value>b</value><value>c</value></condition></filter></filter>
            """);
        Assert.Equal(["c", "a"], Names(query));
    }

    [Fact]
    public void Aggregates_count_and_sum_by_group()
    {
        foreach (var (name, revenue) in new[] { ("a", 1), ("a", 2), ("b", 4) })
            Create("account", ("name", name), ("revenue", new Money(revenue)));
        var fetch = """<fetch aggregate="true"><entity name="account"><attribute name="name" alias="n" groupby="true"/><attribute name="revenue" alias="s" aggregate="sum"/><attribute name="accountid" alias="c" aggregate="count"/><order alias="n"/></entity></fetch>""";
        var rows = Service.RetrieveMultiple(new FetchExpression(fetch)).Entities;
        Assert.Equal([("a", 3m, 2), ("b", 4m, 1)], rows.Select(r => ((string)Alias(r, "n"), ((Money)Alias(r, "s")).Value, (int)Alias(r, "c"))));
    }

    [Theory]
    [InlineData("""<attribute name="nmae"/>""", "nmae")]
    [InlineData("""<column name="name"/>""", "column")]
    [InlineData("""<attribute nome="name"/>""", "nome")]
    [InlineData("""<filter><condition attribute="name" operator="is" value="x"/></filter>""", "'is'")]
    [InlineData("""<filter><condition attribute="numberofemployees" operator="eq" value="x"/></filter>""", "numberofemployees")]
    public void An_error_names_what_the_query_gets_wrong(string content, string named) =>
        Assert.Contains(named, Fault(() => Service.RetrieveMultiple(Fetch(content))).Message, StringComparison.Ordinal);

    [Fact]
    public void Dates_are_compared_by_day()
    {
        Create("account", ("name", "today"));
        Time.Advance(TimeSpan.FromDays(1));
        Create("account", ("name", "tomorrow"));
        Assert.Equal(["tomorrow"], Names(Fetch("""<attribute name="name"/><filter><condition attribute="createdon" operator="today"/></filter>""")));
        Assert.Equal(["today"], Names(Fetch("""<attribute name="name"/><filter><condition attribute="createdon" operator="on" value="2026-11-22"/></filter>""")));
    }

    [Fact]
    public void The_current_user_is_the_one_who_asks()
    {
        Create("account", ("name", "mine"));
        Assert.Equal(["mine"], Names(Fetch("""<attribute name="name"/><filter><condition attribute="ownerid" operator="eq-userid"/></filter>""")));
    }

    [Fact]
    public void An_index_follows_what_is_rolled_back()
    {
        var account = Create("account", ("name", "A"));
        var byName = new QueryByAttribute("account") { ColumnSet = new("name") };
        byName.AddAttributeValue("name", "A");
        Assert.Equal(["A"], Names(byName));
        Fault(() => Update(account, ("name", "B"), ("revenue", new Money(-1))));
        Assert.Equal(["A"], Names(byName));
    }

    private static FetchExpression Fetch(string content) => new($"""<fetch><entity name="account">{content}</entity></fetch>""");

    private static object Alias(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;

    private List<string> Names(QueryBase query) => [.. Service.RetrieveMultiple(query).Entities.Select(r => (string)r["name"])];
}
