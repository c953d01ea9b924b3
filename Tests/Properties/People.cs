using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Properties;

/// <summary>Who does something in an organisation, and when.</summary>
internal sealed class People
{
    private readonly SandboxOrganization organization;

    public People(SandboxOrganization organization)
    {
        this.organization = organization;
        ProcessVariant.Publish(organization, process =>
        {
            process.Block(DealModel.Delivery);
            process.Advise("minimum-revenue", "served-industry", "contract-terms", "delivery-handoff");
            process.Define(DealModel.Delivery, """{"role":"Plant manager","department":"Plant","columns":["c3_quantity"]}""");
            process.LetWaive(DealModel.Notice, """{"authorities":[{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
        });
        var plant = Holder("Plant manager");
        (Plant, Director, Other) = (organization.As(plant), organization.As(Holder("Sales director")), organization.As(organization.UserWithRoles("System Administrator")));
        InNameOfPlant = organization.Impersonating(organization.Administrator, plant);
        Portal = organization.AsPortal(Administrator.Create(new Entity("contact") { ["lastname"] = "Customer" }));
    }

    public DateTime Now { get; private set; } = Sample.Now;

    public IOrganizationService Administrator => organization.As(organization.Administrator);

    public IOrganizationService Plant { get; }

    public IOrganizationService Director { get; }

    /// <summary>Another administrator.</summary>
    public IOrganizationService Other { get; }

    public IOrganizationService InNameOfPlant { get; }

    public IOrganizationService Portal { get; }

    public void Wait(TimeSpan time)
    {
        organization.Advance(time);
        Now += time;
    }

    public EntityReference OpenSignOffOf(Guid opportunity)
    {
        var query = new QueryExpression("c3_signoff");
        query.Criteria.AddCondition("c3_opportunityid", ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, 1);
        return Administrator.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private Guid Holder(string role)
    {
        var user = organization.UserWithRoles("Sales Process Seller");
        var team = Administrator.Create(new Entity("team") { ["name"] = role });
        Administrator.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);
        return user;
    }
}
