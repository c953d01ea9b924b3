using System.Net;
using System.Text.Json;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>What a page asks to know what it may offer: whether a user holds a privilege.</summary>
public sealed class PrivilegeTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Theory]
    [InlineData("Alex Administrator", "prvWritec3_permission", "Global")]
    [InlineData("Ada Auditor", "prvReadc3_healthrun", "Global")]
    [InlineData("Ada Auditor", "prvWritec3_permission", null)]
    [InlineData("Sam Seller", "prvReadc3_healthrun", null)]
    public async Task A_privilege_is_told_with_its_depth_and_as_nothing_where_no_role_gives_it(string user, string privilege, string? depth)
    {
        var answer = await (await AskAsync(user, privilege)).Content.ReadAsStringAsync();
        var held = JsonDocument.Parse(answer).RootElement.GetProperty("RolePrivileges").EnumerateArray().Select(one => one.GetProperty("Depth").GetString());
        Assert.Equal(depth is null ? [] : [depth], held);
    }

    [Fact]
    public async Task A_privilege_that_there_is_not_is_an_error() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync("Alex Administrator", "prvWritec3_nothing")).StatusCode);

    private async Task<HttpResponseMessage> AskAsync(string user, string privilege)
    {
        var id = await server.IdAsync("systemusers", "systemuserid", "fullname", user);
        return await server.SendAsync("GET", $"systemusers({id})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='{privilege}')", null, $"MSCRMCallerID: {id}");
    }
}
