using System.Net;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>What clients read of tables and columns before they offer a choice of them.</summary>
public sealed class DefinitionTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    private const string Opportunity = "EntityDefinitions(LogicalName='opportunity')";

    [Fact]
    public async Task A_table_tells_its_set_and_its_key()
    {
        var table = await server.GetAsync($"{Opportunity}?$select=EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute");
        Assert.Equal(("opportunities", "opportunityid", "name"), (table.GetProperty("EntitySetName").GetString(), table.GetProperty("PrimaryIdAttribute").GetString(), table.GetProperty("PrimaryNameAttribute").GetString()));
        Assert.False(table.TryGetProperty("DisplayName", out _));
    }

    [Theory]
    [InlineData("name", "String")]
    [InlineData("estimatedvalue", "Money")]
    [InlineData("customerid", "Customer")]
    [InlineData("parentaccountid", "Lookup")]
    [InlineData("ownerid", "Owner")]
    [InlineData("budgetstatus", "Picklist")]
    [InlineData("statecode", "State")]
    [InlineData("opportunityid", "Uniqueidentifier")]
    public async Task A_column_tells_what_it_holds(string column, string type)
    {
        var columns = await server.RowsAsync($"{Opportunity}/Attributes?$select=LogicalName,AttributeType");
        Assert.Equal(type, columns.Single(c => c.GetProperty("LogicalName").GetString() == column).GetProperty("AttributeType").GetString());
    }

    [Fact]
    public async Task A_column_tells_the_name_that_people_read()
    {
        var column = await server.GetAsync($"{Opportunity}/Attributes(LogicalName='estimatedvalue')");
        Assert.Equal("Est. revenue", column.GetProperty("DisplayName").GetProperty("UserLocalizedLabel").GetProperty("Label").GetString());
    }

    [Fact]
    public async Task Lookups_tell_where_they_lead()
    {
        var lookups = await server.RowsAsync($"{Opportunity}/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata?$select=LogicalName,Targets");
        Assert.Equal(["account", "contact"], lookups.Single(c => c.GetProperty("LogicalName").GetString() == "customerid").GetProperty("Targets").EnumerateArray().Select(t => t.GetString()).Order());
        Assert.DoesNotContain(lookups, c => c.GetProperty("LogicalName").GetString() == "name");
    }

    [Theory]
    [InlineData("budgetstatus", "Picklist", "Can Buy")]
    [InlineData("statecode", "State", "Won")]
    public async Task The_options_of_a_choice_are_expanded(string column, string type, string label)
    {
        var choice = await server.GetAsync($"{Opportunity}/Attributes(LogicalName='{column}')/Microsoft.Dynamics.CRM.{type}AttributeMetadata?$select=LogicalName&$expand=OptionSet");
        Assert.Contains(label, choice.GetProperty("OptionSet").GetProperty("Options").EnumerateArray().Select(o => o.GetProperty("Label").GetProperty("UserLocalizedLabel").GetProperty("Label").GetString()));
    }

    [Fact]
    public async Task The_rows_that_point_to_a_row_are_found_by_their_relationship()
    {
        var relationships = await server.RowsAsync($"{Opportunity}/OneToManyRelationships?$select=SchemaName,ReferencingEntity");
        Assert.Contains(relationships, r => r.GetProperty("SchemaName").GetString() == "opportunity_quotes" && r.GetProperty("ReferencingEntity").GetString() == "quote");
    }

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='nowhere')", HttpStatusCode.NotFound, "There is no table nowhere.")]
    [InlineData($"{Opportunity}/Attributes(LogicalName='nothing')", HttpStatusCode.NotFound, "There is no column opportunity.nothing.")]
    [InlineData($"{Opportunity}/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.MoneyAttributeMetadata", HttpStatusCode.NotFound, "There is no column opportunity.name.")]
    [InlineData($"{Opportunity}?$select=Colour", HttpStatusCode.BadRequest, "'Colour' is no property")]
    [InlineData($"{Opportunity}/Attributes?$expand=OptionSet", HttpStatusCode.BadRequest, "columns that are cast")]
    [InlineData("EntityDefinitions?$filter=IsActivity eq true", HttpStatusCode.NotImplemented, "$select and $expand")]
    [InlineData($"{Opportunity}/Keys", HttpStatusCode.NotImplemented, "not Keys")]
    public async Task What_there_is_not_is_told(string address, HttpStatusCode status, string words)
    {
        var answer = await server.SendAsync("GET", address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await WebApiServer.ErrorAsync(answer), StringComparison.Ordinal);
    }
}
