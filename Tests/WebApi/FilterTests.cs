using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.WebApi;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>What callers write in <c>$filter</c>, and the conditions it becomes.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("name eq 'Acme'", "name Equal Acme")]
    [InlineData("name eq 'O''Brien'", "name Equal O'Brien")]
    [InlineData("name ne null", "name NotNull")]
    [InlineData("statecode eq 0", "statecode Equal 0")]
    [InlineData("estimatedvalue ge 1000.5", "estimatedvalue GreaterEqual 1000.5")]
    [InlineData("decisionmaker eq true", "decisionmaker Equal True")]
    [InlineData("_parentaccountid_value eq 6a3f4c1e-0000-4000-8000-000000000001", "parentaccountid Equal 6a3f4c1e-0000-4000-8000-000000000001")]
    [InlineData("createdon lt 2026-05-14T09:30:00Z", "createdon LessThan 2026-05-14T09:30:00.0000000Z")]
    [InlineData("estimatedclosedate gt 2026-05-14", "estimatedclosedate GreaterThan 2026-05-14T00:00:00.0000000Z")]
    [InlineData("contains(name,'pump')", "name Like %pump%")]
    [InlineData("startswith(name,'50%')", "name Like 50[%]%")]
    [InlineData("endswith(name,'_x')", "name Like %[_]x")]
    public void A_comparison_becomes_a_condition_typed_as_its_column(string text, string expected) =>
        Assert.Equal(expected, Print(text));

    [Theory]
    [InlineData("statecode eq 0 and name eq 'a' or name eq 'b'", "((statecode Equal 0 And name Equal a) Or name Equal b)")]
    [InlineData("statecode eq 0 and (name eq 'a' or name eq 'b')", "((name Equal a Or name Equal b) And statecode Equal 0)")]
    [InlineData("not (statecode eq 0 and name eq 'a')", "(statecode NotEqual 0 Or name NotEqual a)")]
    [InlineData("not contains(name,'x') and not not name eq null", "(name NotLike %x% And name Null)")]
    [InlineData("not (closeprobability gt 10 or not closeprobability le 5)", "(closeprobability LessEqual 10 And closeprobability LessEqual 5)")]
    public void And_binds_closer_than_or_and_not_turns_everything_around(string text, string expected) =>
        Assert.Equal(expected, Print(text));

    [Fact]
    public void A_path_over_a_lookup_becomes_one_outer_join_however_often_it_is_used()
    {
        var query = Build("customerid_account/name eq 'a' or customerid_account/revenue gt 5 or customerid_account/ownerid/fullname eq 'b'");

        var join = Assert.Single(query.LinkEntities);
        Assert.Equal((JoinOperator.LeftOuter, "account", "customerid", "accountid"), (join.JoinOperator, join.LinkToEntityName, join.LinkFromAttributeName, join.LinkToAttributeName));
        Assert.Equal("systemuser", Assert.Single(join.LinkEntities).LinkToEntityName);
        Assert.Equal("(j1.name Equal a Or j1.revenue GreaterThan 5 Or j2.fullname Equal b)", Print(query.Criteria));
    }

    [Theory]
    [InlineData("name eq 'Acme", "position 9")]
    [InlineData("name eq", "the end of the filter")]
    [InlineData("name like 'x'", "'like' at position 6")]
    [InlineData("(name eq 'a'", "closing parenthesis")]
    [InlineData("name eq 'a' name eq 'b'", "'name' at position 13")]
    [InlineData("length(name) gt 3", "'length' at position 1")]
    [InlineData("name eq 5", "a text in single quotes")]
    [InlineData("statecode eq 'Open'", "a whole number")]
    [InlineData("statecode gt null", "eq and ne only")]
    [InlineData("customerid eq 5", "'_customerid_value'")]
    [InlineData("topic eq 'a'", "'topic' is no property of opportunity")]
    [InlineData("customer/name eq 'a'", "'customer' is no navigation property of opportunity")]
    [InlineData("name eq §", "'§' at position 9")]
    public void What_makes_no_sense_is_an_error_that_names_it(string text, string part)
    {
        var error = Assert.Throws<WebApiException>(() => Build(text));
        Assert.Equal(400, error.Status);
        Assert.Contains(part, error.Message);
        Assert.StartsWith("$filter", error.Message);
    }

    [Fact]
    public void Nesting_without_end_is_refused_before_it_costs_the_process_its_stack()
    {
        var error = Assert.Throws<WebApiException>(() => Build(new string('(', 20_000)));
        Assert.Contains("100 levels", error.Message);
    }

    internal static string Print(FilterExpression filter) => filter is { Conditions: [var single], Filters.Count: 0 }
        ? Print(single)
        : $"({string.Join($" {filter.FilterOperator} ", filter.Filters.Select(Print).Concat(filter.Conditions.Select(Print)))})";

    private static string Print(string text) => Print(Build(text).Criteria);

    private static QueryExpression Build(string filter)
    {
        var selection = Selection.Parse(SmallCatalog.Model, SmallCatalog.Deals, "name", null);
        return QueryBuilder.Build(SmallCatalog.Model, selection, new QueryOptions { Filter = filter }, null);
    }

    private static string Print(ConditionExpression condition)
    {
        var column = condition.EntityName is null ? condition.AttributeName : $"{condition.EntityName}.{condition.AttributeName}";
        var values = condition.Values.Select(v => v is DateTime time ? $"{time:O}" : $"{v}");
        return string.Join(' ', values.Prepend($"{condition.Operator}").Prepend(column));
    }
}
