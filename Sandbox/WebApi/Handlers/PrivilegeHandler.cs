using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>The platform's function on a user that tells whether the user holds a privilege.</summary>
internal static class PrivilegeHandler
{
    /// <summary>The function's name.</summary>
    public const string Function = "RetrieveUserPrivilegeByPrivilegeName";

    private const string Argument = "PrivilegeName";

    /// <summary>Answers with the privilege, or with an empty list where no role gives it.</summary>
    public static Task AnswerAsync(WebApiCall call, Guid userId, AddressSegment function)
    {
        var arguments = FunctionArguments.Read(call, function);
        if (!arguments.TryGetProperty(Argument, out var privilege) || privilege.ValueKind != JsonValueKind.String)
            throw WebApiException.BadRequest($"{Function}: '{Argument}' is missing, the name of the privilege in single quotes.");
        var request = new OrganizationRequest(Function) { ["UserId"] = userId, [Argument] = privilege.GetString() };
        var held = (RolePrivilege[])call.Service.Execute(request).Results["RolePrivileges"];
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#Microsoft.Dynamics.CRM.{Function}Response");
            json.WriteStartArray("RolePrivileges");
            foreach (var one in held)
                Write(json, one, privilege.GetString()!);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, RolePrivilege privilege, string name)
    {
        json.WriteStartObject();
        json.WriteString("Depth", privilege.Depth.ToString());
        json.WriteString("PrivilegeId", privilege.PrivilegeId);
        json.WriteString("BusinessUnitId", privilege.BusinessUnitId);
        json.WriteString("PrivilegeName", name);
        json.WriteEndObject();
    }
}
