using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.WebApi;
using SalesProcessPlugins.Sandbox.WebApi.Query;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Rows as JSON, in both directions.</summary>
public sealed class RowTests
{
    private static readonly Guid Id = new("6a3f4c1e-0000-4000-8000-000000000001");
    private static readonly Guid AccountId = new("6a3f4c1e-0000-4000-8000-000000000002");

    private static readonly Entity Row = new("opportunity", Id)
    {
        ["opportunityid"] = Id,
        ["name"] = "Pumps – \"big\"",
        ["estimatedvalue"] = new Money(1234.5m),
        ["statecode"] = new OptionSetValue(1),
        ["estimatedclosedate"] = new DateTime(2026, 5, 14, 0, 0, 0, DateTimeKind.Utc),
        ["createdon"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        ["customerid"] = new EntityReference("account", AccountId),
        RowVersion = "42",
        FormattedValues = { ["statecode"] = "Won", ["customerid"] = "Acme" },
    };

    [Fact]
    public void A_row_has_the_shape_of_Dataverse()
    {
        var row = Write("name,estimatedvalue,statecode,estimatedclosedate,createdon,_customerid_value,closeprobability", prefer: null);

        Assert.Equal("W/\"42\"", row.GetProperty("@odata.etag").GetString());
        Assert.Equal("Pumps – \"big\"", row.GetProperty("name").GetString());
        Assert.Equal(1234.5m, row.GetProperty("estimatedvalue").GetDecimal());
        Assert.Equal(1, row.GetProperty("statecode").GetInt32());
        Assert.Equal("2026-05-14", row.GetProperty("estimatedclosedate").GetString());
        Assert.Equal("2026-01-02T03:04:05Z", row.GetProperty("createdon").GetString());
        Assert.Equal(AccountId, row.GetProperty("_customerid_value").GetGuid());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("closeprobability").ValueKind);
        Assert.Equal(Id, row.GetProperty("opportunityid").GetGuid());
        Assert.DoesNotContain(row.EnumerateObject(), p => p.Name.Contains("@OData.Community"));
    }

    [Fact]
    public void Annotations_come_when_they_are_asked_for()
    {
        var row = Write("statecode,_customerid_value", prefer: "odata.include-annotations=\"*\"");

        Assert.Equal("Won", row.GetProperty("statecode@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.Equal("Acme", row.GetProperty("_customerid_value@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.Equal("account", row.GetProperty("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal("customerid_account", row.GetProperty("_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
    }

    [Fact]
    public void Listed_annotations_come_alone()
    {
        var row = Write("_customerid_value", prefer: "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"");

        Assert.True(row.TryGetProperty("_customerid_value@OData.Community.Display.V1.FormattedValue", out _));
        Assert.False(row.TryGetProperty("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname", out _));
    }

    [Fact]
    public void A_payload_becomes_a_row_with_the_platforms_values()
    {
        var row = Read($$"""
            { "@odata.type": "Microsoft.Dynamics.CRM.opportunity", "name": "Pumps", "estimatedvalue": 12.5, "statecode": 0, "decisionmaker": true,
              "createdon": "2026-05-14T11:30:00+02:00", "closeprobability": null,
              "customerid_account@odata.bind": "/accounts({{AccountId}})", "parentaccountid@odata.bind": "http://127.0.0.1:5080/api/data/v9.2/accounts({{AccountId}})",
              "ownerid@odata.bind": null }
            """);

        Assert.Equal(new Money(12.5m), row["estimatedvalue"]);
        Assert.Equal(new OptionSetValue(0), row["statecode"]);
        Assert.Equal(new DateTime(2026, 5, 14, 9, 30, 0, DateTimeKind.Utc), row["createdon"]);
        Assert.Equal(new EntityReference("account", AccountId), row["customerid"]);
        Assert.Equal(new EntityReference("account", AccountId), row["parentaccountid"]);
        Assert.True(row.Contains("closeprobability") && row.Contains("ownerid"));
        Assert.Null(row["ownerid"]);
    }

    [Theory]
    [InlineData("""{ "customer@odata.bind": "/accounts(6a3f4c1e-0000-4000-8000-000000000002)" }""", "customer@odata.bind: 'customer' is no navigation property of opportunity. Did you mean 'customerid_account' or 'customerid_user'?")]
    [InlineData("""{ "customerid@odata.bind": "/accounts(6a3f4c1e-0000-4000-8000-000000000002)" }""", "Did you mean 'customerid_account' or 'customerid_user'?")]
    [InlineData("""{ "customerid_account@odata.bind": "/systemusers(6a3f4c1e-0000-4000-8000-000000000002)" }""", "leads to account, not to systemuser")]
    [InlineData("""{ "customerid_account@odata.bind": "/companies(6a3f4c1e-0000-4000-8000-000000000002)" }""", "there is no set 'companies'")]
    [InlineData("""{ "customerid_account@odata.bind": "Acme" }""", "customerid_account@odata.bind: 'Acme' names no row")]
    [InlineData("""{ "customerid_account@odata.bind": 5 }""", "the address of a row is wanted")]
    [InlineData("""{ "customerid_account": { "name": "Acme" } }""", "a row inside a row is not supported")]
    [InlineData("""{ "_customerid_value": "6a3f4c1e-0000-4000-8000-000000000002" }""", "'_customerid_value' is no property of opportunity")]
    [InlineData("""{ "customerid": "6a3f4c1e-0000-4000-8000-000000000002" }""", "set it with 'customerid_account@odata.bind' or 'customerid_user@odata.bind'")]
    [InlineData("""{ "topic": "x" }""", "'topic' is no property of opportunity")]
    [InlineData("""{ "estimatedvalue": "12" }""", "opportunity.estimatedvalue: a number is wanted, not \"12\"")]
    [InlineData("""{ "statecode": 1.5 }""", "opportunity.statecode: a whole number is wanted, not 1.5")]
    [InlineData("""{ "createdon": "yesterday" }""", "opportunity.createdon: a date such as")]
    [InlineData("""[ 1 ]""", "must be a JSON object")]
    public void What_a_row_cannot_hold_is_an_error_that_names_the_property(string body, string part)
    {
        var error = Assert.Throws<WebApiException>(() => Read(body));
        Assert.Equal(400, error.Status);
        Assert.Contains(part, error.Message);
    }

    private static Entity Read(string body) => new RowReader(SmallCatalog.Model).Read(JsonSerializer.Deserialize<JsonElement>(body), SmallCatalog.Deals);

    private static JsonElement Write(string select, string? prefer)
    {
        var headers = new HeaderDictionary();
        if (prefer is not null) headers["Prefer"] = prefer;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            new RowWriter(json, SmallCatalog.Model, Preferences.From(headers)).Write(Row, Selection.Parse(SmallCatalog.Model, SmallCatalog.Deals, select, null));
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
