using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Health;

/// <summary>
/// Finds who may leave out plug-ins, and so the gates. System Administrators always may (platform docs, bypass custom
/// business logic), so theirs is information.
/// </summary>
internal static class BypassHealth
{
    private const string User = "holder";
    private static readonly object[] Privileges = ["prvBypassCustomBusinessLogic", "prvBypassCustomPlugins"];
    private static readonly Guid AdministratorTemplate = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>One finding for each role.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service)
    {
        var direct = Query();
        AddUser(direct.AddLink("systemuserroles", "roleid", "roleid", JoinOperator.LeftOuter));
        var byTeam = Query();
        AddUser(byTeam.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid"));
        var trusted = EnvironmentVariables.List(service, EnvironmentVariables.TrustedBypassRoles);
        return service.RetrieveAll(direct).Concat(service.RetrieveAll(byTeam))
            .GroupBy(row => row.GetAttributeValue<string>("name"))
            .Select(rows => Found(rows.Key, rows.Any(IsAdministrator), trusted.Contains(rows.Key, StringComparer.OrdinalIgnoreCase), rows.Select(row => row.Linked<string>(User, "fullname")).OfType<string>().Distinct().OrderBy(n => n, StringComparer.Ordinal).ToList()));
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name", "roletemplateid"), Distinct = true };
        var privilege = query.AddLink("roleprivileges", "roleid", "roleid").AddLink("privilege", "privilegeid", "privilegeid");
        privilege.LinkCriteria.AddCondition("name", ConditionOperator.In, Privileges);
        return query;
    }

    private static void AddUser(LinkEntity holders)
    {
        var user = holders.AddLink("systemuser", "systemuserid", "systemuserid", JoinOperator.LeftOuter);
        user.EntityAlias = User;
        user.Columns = new ColumnSet("fullname");
        user.LinkCriteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
    }

    private static bool IsAdministrator(Entity role) => role.Contains("roletemplateid") && role["roletemplateid"] switch
    {
        EntityReference template => template.Id == AdministratorTemplate,
        Guid template => template == AdministratorTemplate,
        _ => false,
    };

    private static ReportFinding Found(string role, bool isAdministrator, bool isTrusted, List<string> users) => new(
        "bypass-holder",
        isAdministrator || isTrusted || users.Count == 0 ? Severity.Information : Severity.Warning,
        $"The role {role} may leave out plug-ins, and so every gate{(isTrusted ? ", and is trusted to" : "")}. It is held by {users.Count} {(users.Count == 1 ? "user" : "users")}{(users.Count == 0 ? "." : $": {string.Join(", ", users)}.")}",
        isAdministrator ? "Keep the number of System Administrators small, and verify the receipts regularly." : isTrusted ? "Verify the receipts after what these users did."
            : "Take the privilege from the role, or the role from who does not need it, or trust the role by the environment variable \"Roles Trusted to Leave Out Plug-ins\"; and verify the receipts regularly.");
}
