using System.Net;
using SalesProcessPlugins.Tests.Sandbox;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Solutions over the Web API.</summary>
public sealed class SolutionTests : IAsyncLifetime
{
    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip");

    private readonly WebApiServer server = new();
    private readonly Guid job = Guid.NewGuid();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_solution_is_upgraded_and_its_new_columns_can_be_asked_for_at_once()
    {
        var newer = ChangedPackage.Version(await File.ReadAllBytesAsync(Package), "1.1.0.0", ("customizations.xml", "<attribute PhysicalName=\"c3_filesize\">", "<attribute PhysicalName=\"c3_later\"><Type>nvarchar</Type><MaxLength>10</MaxLength></attribute><attribute PhysicalName=\"c3_filesize\">"));
        Assert.Equal(HttpStatusCode.NoContent, (await ImportAsync(Convert.ToBase64String(newer))).StatusCode);
        Assert.Contains("result=\"success\"", (await server.GetAsync($"importjobs({job})?$select=data")).GetProperty("data").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync("GET", "c3_evidences?$select=c3_later")).StatusCode);
        Assert.Equal("1.1.0.0", (await server.RowsAsync("solutions?$select=version&$filter=uniquename eq 'SalesProcess'")).Single().GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_removed_solution_takes_its_sets_along()
    {
        var id = await server.IdAsync("solutions", "solutionid", "uniquename", "SalesProcess");
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("DELETE", $"solutions({id})")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "c3_processes")).StatusCode);
        Assert.NotEmpty(await server.RowsAsync("opportunities?$select=name"));
    }

    [Fact]
    public async Task A_refused_package_is_an_error_with_the_platforms_code()
    {
        var response = await ImportAsync(Convert.ToBase64String([1, 2, 3]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("0x80048060", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"PublishWorkflows":true,"OverwriteUnmanagedCustomizations":false,"ImportJobId":"6a3f4c1e-0000-4000-8000-000000000001"}""", "'CustomizationFile' is wanted")]
    [InlineData("""{"CustomizationFile":"%","PublishWorkflows":true,"OverwriteUnmanagedCustomizations":false,"ImportJobId":"6a3f4c1e-0000-4000-8000-000000000001"}""", "'CustomizationFile' is wanted: the packed solution in Base64")]
    [InlineData("""{"CustomizationFile":"AA==","OverwriteUnmanagedCustomizations":false,"ImportJobId":"6a3f4c1e-0000-4000-8000-000000000001"}""", "'PublishWorkflows' is wanted")]
    [InlineData("""{"CustomizationFile":"AA==","PublishWorkflows":true,"OverwriteUnmanagedCustomizations":false}""", "'ImportJobId' is wanted")]
    [InlineData("""{"Colour":1}""", "no parameter 'Colour'")]
    public async Task A_parameter_that_is_missing_or_unknown_is_named(string body, string text)
    {
        var response = await server.SendAsync("POST", "ImportSolution", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(text, await WebApiServer.ErrorAsync(response), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> ImportAsync(string file) => server.SendAsync(
        "POST", "ImportSolution", new Dictionary<string, object> { ["CustomizationFile"] = file, ["ImportJobId"] = job, ["PublishWorkflows"] = true, ["OverwriteUnmanagedCustomizations"] = false });
}
