using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Demo;

/// <summary>
/// The people of the demo set: a seller, the manager of that seller, those who sign for their departments, an auditor,
/// and the administrator the organisation came with.
/// </summary>
internal static class DemoUsers
{
    public static EntityReference Seller { get; } = new("systemuser", StableId.For("demo/user/sam-seller"));

    public static EntityReference Manager { get; } = new("systemuser", StableId.For("demo/user/mia-manager"));

    private static EntityReference Auditor { get; } = new("systemuser", StableId.For("demo/user/ada-auditor"));

    /// <summary>The messages that make them, and give them their roles.</summary>
    public static IEnumerable<OrganizationRequest> Requests(Roles roles, Guid administratorId) =>
    [
        User(Manager, "Mia", "Manager", "Sales manager", null),
        roles.MakeManager(Manager.Id),
        User(Seller, "Sam", "Seller", "Seller", Manager),
        roles.MakeSeller(Seller.Id),
        .. new Departments(roles).Requests(),
        User(Auditor, "Ada", "Auditor", "Auditor", null),
        roles.MakeAuditor(Auditor.Id),
        .. roles.AllowHistory(administratorId),
    ];

    /// <summary>Those of them who are there, each with what they do.</summary>
    public static IEnumerable<string> Describe(LocalOrganization organization)
    {
        var service = organization.ServiceFor(organization.AdministratorId);
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "title") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.In, Everybody(organization.AdministratorId));
        return service.RetrieveMultiple(query).Entities.Select(u =>
            u.Id == organization.AdministratorId
                ? $"{u.GetAttributeValue<string>("fullname")} (administrator)"
                : $"{u.GetAttributeValue<string>("fullname")} ({u.GetAttributeValue<string>("title")?.ToLowerInvariant()})");
    }

    private static object[] Everybody(Guid administratorId) =>
        [Seller.Id, Manager.Id, .. Departments.Users, Auditor.Id, administratorId];

    private static CreateRequest User(EntityReference user, string first, string last, string title, EntityReference? manager) => new()
    {
        Target = new Entity("systemuser", user.Id)
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["title"] = title,
            ["domainname"] = $"{first}.{last}@sandbox.example",
            ["internalemailaddress"] = $"{first}.{last}@sandbox.example",
            ["parentsystemuserid"] = manager,
        },
    };
}
