using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>
/// Who acts in a request: the user of the <c>MSCRMCallerID</c> header, else the administrator. There is no login, so the
/// header says who it is, and nobody acts on somebody's behalf.
/// </summary>
internal static class Caller
{
    private const string Header = "MSCRMCallerID";

    public static Guid Of(HttpRequest request, LocalOrganization organization)
    {
        if (!request.Headers.TryGetValue(Header, out var named)) return organization.AdministratorId;
        if (!Guid.TryParse(named, out var id)) throw WebApiException.BadRequest($"{Header}: '{named}' is no user id.");
        return id == organization.AdministratorId || IsEnabled(organization, id)
            ? id
            : throw WebApiException.Forbidden($"{Header}: there is no enabled user {id}.");
    }

    private static bool IsEnabled(LocalOrganization organization, Guid id)
    {
        try
        {
            var user = organization.ServiceFor(organization.AdministratorId).Retrieve("systemuser", id, new ColumnSet("isdisabled"));
            return !user.GetAttributeValue<bool>("isdisabled");
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }
}
