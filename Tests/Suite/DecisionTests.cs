using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the tests of decisions share: the people who decide, and the messages they send.</summary>
public abstract class DecisionTests(ITestOrganization organization) : SuiteTests(organization)
{
    protected const int Commitment = 1, Diagnosis = 3, Close = 4;

    /// <summary>The organisation as an administrator.</summary>
    protected IOrganizationService Administrator => Organization.As(Organization.Administrator);

    /// <summary>A new user who holds a role by being in the team of its name; they see no opportunity of others.</summary>
    protected Guid Holder(string role)
    {
        var user = Organization.UserWithRoles("Sales Process Seller");
        AddTo(TeamOf(role), user);
        return user;
    }

    /// <summary>Puts a user into the team of a role.</summary>
    protected void LetHold(string role, Guid user) => AddTo(TeamOf(role), user);

    /// <summary>The team of a name; it is made where it is not there.</summary>
    protected Guid TeamOf(string name)
    {
        var query = new QueryExpression("team");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Administrator.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id ?? Administrator.Create(new Entity("team") { ["name"] = name });
    }

    /// <summary>Puts a user into a team.</summary>
    protected void AddTo(Guid team, Guid user) => Administrator.Associate(
        "team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);

    /// <summary>Sends a message of the suite about a row.</summary>
    protected static ParameterCollection Send(IOrganizationService service, string message, EntityReference target, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { ["Target"] = target };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return service.Execute(request).Results;
    }

    /// <summary>All rows of a table that belong to an opportunity, the oldest first.</summary>
    private protected List<Entity> Rows(string table, Deal deal)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("c3_opportunityid", ConditionOperator.Equal, deal.Id);
        return [.. Administrator.RetrieveMultiple(query).Entities.OrderBy(r => r.GetAttributeValue<DateTime>("createdon"))];
    }

    /// <summary>Writes columns of an opportunity as its seller.</summary>
    private protected static void Write(Deal deal, params (string Column, object? Value)[] values)
    {
        var row = new Entity("opportunity", deal.Id);
        foreach (var (column, value) in values)
            row[column] = value;
        deal.Seller.Update(row);
    }

    private protected static EntityReference Reference(Deal deal) => new("opportunity", deal.Id);
}
