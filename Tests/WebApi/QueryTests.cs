using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.WebApi;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The other query options.</summary>
public sealed class QueryTests
{
    [Fact]
    public void A_selection_asks_for_what_it_shows_and_for_what_it_expands()
    {
        var selection = Parse("name,_ownerid_value", "customerid_account($select=name;$expand=ownerid($select=fullname))");

        Assert.Equal(["opportunityid", "name", "ownerid", "customerid"], selection.ToColumnSet().Columns);
        Assert.Equal("(name,_ownerid_value,customerid_account(name,ownerid(fullname)))", selection.Describe());
    }

    [Fact]
    public void Without_a_selection_all_columns_are_shown() => Assert.True(Parse(null, null).ToColumnSet().AllColumns);

    [Theory]
    [InlineData("name,topic", null, "$select: 'topic' is no property of opportunity.")]
    [InlineData("customerid", null, "Did you mean '_customerid_value'?")]
    [InlineData("name", "customerid", "Did you mean 'customerid_account' or 'customerid_user'?")]
    [InlineData("name", "ownerid($filter=fullname eq 'a')", "a lookup takes $select and $expand")]
    [InlineData("name", "ownerid($select=fullname", "no closing parenthesis")]
    public void A_wrong_name_is_an_error_that_says_which_are_near(string select, string? expand, string part) =>
        Assert.Contains(part, Assert.Throws<WebApiException>(() => Parse(select, expand)).Message);

    [Fact]
    public void An_order_may_have_several_columns()
    {
        var query = Build(new QueryOptions { OrderBy = "statecode desc, name asc,createdon" });

        Assert.Equal(
            [("statecode", OrderType.Descending), ("name", OrderType.Ascending), ("createdon", OrderType.Ascending)],
            query.Orders.Select(o => (o.AttributeName, o.OrderType)));
    }

    [Theory]
    [InlineData("name up")]
    [InlineData("customerid_account/name")]
    public void An_order_that_cannot_be_kept_is_refused(string order) =>
        Assert.StartsWith("$orderby", Assert.Throws<WebApiException>(() => Build(new QueryOptions { OrderBy = order })).Message);

    [Fact]
    public void A_top_is_a_limit_and_a_page_size_is_not()
    {
        Assert.Equal(3, Build(new QueryOptions { Top = 3 }).TopCount);
        var page = Build(new QueryOptions { Page = 2 }, pageSize: 50).PageInfo;
        Assert.Equal((2, 50), (page.PageNumber, page.Count));
        Assert.Equal(QueryBuilder.LargestPage, Build(new QueryOptions(), pageSize: 1_000_000).PageInfo.Count);
    }

    [Theory]
    [InlineData("$apply", "groupby((name))", "'$apply' is not supported")]
    [InlineData("$top", "-1", "$top: '-1'")]
    [InlineData("$count", "yes", "$count: 'yes'")]
    [InlineData("$select", "", "'$select' is empty")]
    public void An_option_that_makes_no_sense_is_named(string name, string value, string part)
    {
        var query = new QueryCollection(new Dictionary<string, StringValues> { [name] = value });
        Assert.Contains(part, Assert.Throws<WebApiException>(() => QueryOptions.From(query)).Message);
    }

    private static Selection Parse(string? select, string? expand) => Selection.Parse(SmallCatalog.Model, SmallCatalog.Deals, select, expand);

    private static QueryExpression Build(QueryOptions options, int? pageSize = null) =>
        QueryBuilder.Build(SmallCatalog.Model, Parse("name", null), options, pageSize);
}
