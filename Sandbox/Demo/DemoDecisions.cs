using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Demo;

/// <summary>What the people of the demo set have asked each other for, and what has been answered.</summary>
internal static class DemoDecisions
{
    /// <summary>One sign-off is given, one waits for the plant manager, and one waiver waits for the sales manager.</summary>
    public static void Make(LocalOrganization organization)
    {
        var seller = organization.ServiceFor(DemoUsers.Seller.Id);
        var given = Ask(seller, "c3_RequestSignOff", "impeller-line", "delivery-date")["SignOff"];
        organization.ServiceFor(Departments.SignatoryOf("Plant manager"))
            .Execute(new OrganizationRequest("c3_AnswerSignOff") { ["Target"] = given, ["Accept"] = true });
        Ask(seller, "c3_RequestSignOff", "yard-management", "delivery-date");
        Ask(
            seller, "c3_RequestWaiver", "spindle-retrofit", "agenda-confirmed",
            ("Reason", "The chief engineer is abroad and has agreed to the agenda on the telephone."),
            ("Compensation", "The plant's secretary confirms the attendance in writing before Friday."));
    }

    private static OrganizationResponse Ask(
        IOrganizationService service, string message, string deal, string requirement, params (string Name, string Value)[] more)
    {
        var request = new OrganizationRequest(message) { ["Target"] = DemoDeals.Opportunity(deal), ["RequirementCode"] = requirement };
        foreach (var (name, value) in more) request[name] = value;
        return service.Execute(request);
    }
}
