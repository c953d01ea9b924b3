using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>A lead that goes by the Lead to Opportunity Sales Process, the flow of Sales that spans two tables, and what becomes of it.</summary>
internal sealed class SpanningCase : IGoverned
{
    public const string Table = "leadtoopportunitysalesprocess";

    private static readonly Guid[] StageIds =
    [
        new("f99b4d48-7aad-456e-864a-8e7d543f7495"), new("bfc9108c-8389-406b-9166-2c3298a2e41f"),
        new("3a275c22-fc45-4e89-97fc-41e5ec578743"), new("7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0"),
    ];

    private readonly ITestOrganization organization;

    private SpanningCase(ITestOrganization organization)
    {
        this.organization = organization;
        Row = GovernedCase.NewLead(organization);
        Flow = Seller.Create(new Entity(Table) { ["name"] = "A pump", ["leadid"] = Row });
    }

    public EntityReference Row { get; }

    public string FlowTable => Table;

    public string FlowLookup => "leadid";

    public Guid Flow { get; }

    public IOrganizationService Seller => organization.As(organization.Seller);

    public IReadOnlyList<Entity> Receipts => ReceiptsOf(organization, Row.Id);

    public int Position => Array.IndexOf(StageIds, Instance.GetAttributeValue<EntityReference>("activestageid").Id);

    public EntityReference? Opportunity => Instance.GetAttributeValue<EntityReference>("opportunityid");

    /// <summary>A lead at the first stage of the flow.</summary>
    public static SpanningCase Begin(ITestOrganization organization) => new(organization);

    /// <summary>Publishes a process for the flow's stages of one table, each of which asks for the checkpoint of its name.</summary>
    public static AppProcess Govern(ITestOrganization organization, string table, params string[] stages)
    {
        var process = Write(organization, table, stages);
        foreach (var stage in stages)
            process.Require(stage, Checkpoint(stage));
        return process.PublishedByAll();
    }

    /// <summary>A draft for some stages of the flow as those of one table.</summary>
    public static AppProcess Write(ITestOrganization organization, string table, params string[] stages)
    {
        var process = AppProcess.Write(organization, $"spanning-{table}", 1, stages);
        process.Change("c3_flowtable", Table);
        process.Change("c3_table", table);
        return process;
    }

    public static string Checkpoint(string stage) => $"{stage.ToLowerInvariant()}-proof";

    public static EntityReference Stage(int position) => new("processstage", StageIds[position]);

    public static string Path(int position) => string.Join(",", StageIds.Take(position + 1));

    public void MoveTo(int position, params (string Column, object? Value)[] with) => Seller.Update(Standing(position, with));

    public Entity Standing(int position, params (string Column, object? Value)[] with)
    {
        var flow = new Entity(Table, Flow) { ["activestageid"] = Stage(position), ["traversedpath"] = Path(position) };
        foreach (var (column, value) in with)
            flow[column] = value;
        return flow;
    }

    public void Qualify() => Seller.Execute(new OrganizationRequest("QualifyLead")
    {
        ["LeadId"] = Row,
        ["CreateAccount"] = false,
        ["CreateContact"] = false,
        ["CreateOpportunity"] = true,
        ["Status"] = new OptionSetValue(3),
    });

    public Guid Attach(EntityReference row, string stage) => Seller.Create(new Entity("annotation")
    {
        ["subject"] = Checkpoint(stage),
        ["filename"] = "proof.pdf",
        ["documentbody"] = Convert.ToBase64String("The customer says yes."u8),
        ["objectid"] = row,
    });

    public static IReadOnlyList<Entity> ReceiptsOf(ITestOrganization organization, Guid id)
    {
        var query = new QueryExpression("c3_receipt") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("c3_opportunityref", ConditionOperator.Equal, id.ToString("D"));
        return [.. organization.As(organization.Administrator).RetrieveMultiple(query).Entities.OrderBy(r => long.Parse(r.RowVersion))];
    }

    private Entity Instance => Seller.Retrieve(Table, Flow, new ColumnSet("activestageid", "opportunityid"));
}
