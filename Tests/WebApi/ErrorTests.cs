using System.ServiceModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.WebApi;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>What a caller is told when something does not work.</summary>
public sealed class ErrorTests
{
    private const int RefusedByPlugin = -2147220891;

    [Fact]
    public async Task A_refusal_comes_in_the_shape_of_OData_with_the_plugins_own_words()
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();

        await ErrorAnswer.For(Fault(RefusedByPlugin, "Not moved to Close.\n1) Vendor selection notice – none yet.", status: 412), "ref").WriteAsync(http.Response);

        http.Response.Body.Position = 0;
        var error = (await JsonSerializer.DeserializeAsync<JsonElement>(http.Response.Body)).GetProperty("error");
        Assert.Equal(412, http.Response.StatusCode);
        Assert.Equal("0x80040265", error.GetProperty("code").GetString());
        Assert.Equal("Not moved to Close.\n1) Vendor selection notice – none yet.", error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(RefusedByPlugin, 400)]
    [InlineData(-2147220969, 404)]
    [InlineData(-2147220960, 403)]
    [InlineData(-2147088254, 412)]
    [InlineData(-2147220937, 412)]
    [InlineData(-2147202558, 413)]
    [InlineData(-2147220989, 400)]
    public void A_fault_has_the_status_that_its_code_means(int code, int status) =>
        Assert.Equal(status, ErrorAnswer.For(Fault(code, "x"), "ref").Status);

    [Fact]
    public void What_nobody_foresaw_tells_a_reference_and_nothing_else()
    {
        var answer = ErrorAnswer.For(new InvalidOperationException("secret detail"), "ref-17");

        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("secret", answer.Message);
        Assert.Contains("ref-17", answer.Message);
    }

    [Fact]
    public void Malformed_JSON_is_told_with_its_place()
    {
        var broken = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<JsonElement>("{ \"name\": }"));
        Assert.Equal((400, "The body is no valid JSON at line 1, byte 11."), (ErrorAnswer.For(broken, "r").Status, ErrorAnswer.For(broken, "r").Message));
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, string message, int? status = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message };
        if (status is { } value) fault.ErrorDetails["HttpStatusCode"] = value;
        return new FaultException<OrganizationServiceFault>(fault, message);
    }
}
