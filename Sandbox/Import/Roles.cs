using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Gives users the roles of their work: those that every sales organisation has, and those that the solution brings.</summary>
public sealed class Roles
{
    private const string Salesperson = "Salesperson";
    private const string SalesManager = "Sales Manager";
    private const string Seller = "Sales Process Seller";
    private const string Manager = "Sales Process Manager";
    private const string Signatory = "Sales Process Signatory";
    private const string Auditor = "Sales Process Auditor";
    private const string Migration = "Sales Process Migration";

    private readonly IOrganizationService service;
    private readonly Dictionary<string, Guid> roles;

    /// <summary>The roles of an organisation.</summary>
    public Roles(IOrganizationService service)
    {
        this.service = service;
        roles = service.ReadAll(new QueryExpression("role") { ColumnSet = new ColumnSet("name") })
            .GroupBy(r => r.GetAttributeValue<string>("name"), StringComparer.Ordinal)
            .ToDictionary(r => r.Key, r => r.First().Id, StringComparer.Ordinal);
    }

    /// <summary>Makes a user a seller.</summary>
    public OrganizationRequest MakeSeller(Guid userId) => Give(userId, Salesperson, Seller);

    /// <summary>Makes a user a manager of sellers.</summary>
    public OrganizationRequest MakeManager(Guid userId) => Give(userId, SalesManager, Manager);

    /// <summary>Makes a user one who signs for a department.</summary>
    public OrganizationRequest MakeSignatory(Guid userId) => Give(userId, Signatory);

    /// <summary>Makes a user one who looks at what was done, and changes nothing.</summary>
    public OrganizationRequest MakeAuditor(Guid userId) => Give(userId, Auditor);

    /// <summary>Lets a user enter history, if that user may not do so already.</summary>
    public IEnumerable<OrganizationRequest> AllowHistory(Guid userId)
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        query.Criteria.AddCondition("roleid", ConditionOperator.Equal, Find(Migration));
        if (service.RetrieveMultiple(query).Entities.Count == 0) yield return Give(userId, Migration);
    }

    private AssociateRequest Give(Guid userId, params string[] names)
    {
        var request = new AssociateRequest
        {
            Target = new EntityReference("systemuser", userId),
            Relationship = new Relationship("systemuserroles_association"),
            RelatedEntities = [],
        };
        request.RelatedEntities.AddRange(names.Select(n => new EntityReference("role", Find(n))));
        return request;
    }

    private Guid Find(string name) => roles.TryGetValue(name, out var id) ? id : throw new InvalidDataException(
        $"The solution brings no role '{name}'. Build the Sandbox project again: it packs the solution.");
}
