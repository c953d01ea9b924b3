using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>The word of those who are asked: members of the departments sign, and a sales manager waives.</summary>
internal sealed class Answers(LocalOrganization organization)
{
    private readonly Dictionary<string, IOrganizationService> signatories = [];
    private readonly Lazy<IOrganizationService> manager = new(() => organization.ServiceFor(First(organization, Holders("Sales Process Manager"))));

    /// <summary>Gives a sign-off as somebody in the team of its role.</summary>
    public void Sign(EntityReference signOff, string role)
    {
        if (!signatories.TryGetValue(role, out var signatory))
            signatories[role] = signatory = organization.ServiceFor(First(organization, Members(role)));
        signatory.Execute(new OrganizationRequest("c3_AnswerSignOff") { ["Target"] = signOff, ["Accept"] = true });
    }

    /// <summary>Grants a waiver.</summary>
    public void Grant(EntityReference waiver) =>
        manager.Value.Execute(new OrganizationRequest("c3_DecideWaiver") { ["Target"] = waiver, ["Grant"] = true });

    private static QueryExpression Members(string team) => Users("teammembership", "team", "teamid", team);

    private static QueryExpression Holders(string role) => Users("systemuserroles", "role", "roleid", role);

    private static QueryExpression Users(string through, string table, string key, string name)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.AddLink(through, "systemuserid", "systemuserid").AddLink(table, key, key).LinkCriteria.AddCondition("name", ConditionOperator.Equal, name);
        return query;
    }

    private static Guid First(LocalOrganization organization, QueryExpression users) =>
        organization.ServiceFor(organization.AdministratorId).RetrieveMultiple(users).Entities.FirstOrDefault()?.Id
        ?? throw new InvalidDataException("Nobody in this data file signs for a department or decides about waivers. Import again, into a new file.");
}
