using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>
/// A process that an administrator writes in the app, row by row, over the Opportunity Sales Process that comes with
/// Sales: the flow's stages are named, and nobody knows their ids.
/// </summary>
internal sealed class AppProcess
{
    public const string FlowTable = "opportunitysalesprocess";
    public static readonly string[] StageNames = ["Qualify", "Develop", "Propose", "Close"];

    private readonly ITestOrganization organization;
    private readonly Dictionary<string, Guid> stages = [];

    private AppProcess(ITestOrganization organization, Guid id)
    {
        this.organization = organization;
        Id = id;
    }

    public Guid Id { get; }

    public EntityReference Reference => new("c3_process", Id);

    private IOrganizationService Administrator => organization.As(organization.Administrator);

    /// <summary>A draft with a stage for each of the flow's and no requirement.</summary>
    public static AppProcess Write(ITestOrganization organization, string code = "house-sale", int version = 1, params string[] stageNames)
    {
        var process = new AppProcess(organization, organization.As(organization.Administrator).Create(new Entity("c3_process")
        {
            ["c3_name"] = "House sale",
            ["c3_code"] = code,
            ["c3_version"] = version,
            ["c3_flowtable"] = FlowTable,
            ["c3_publishstate"] = Choice(0),
        }));
        foreach (var name in stageNames.Length == 0 ? StageNames : stageNames)
            process.AddStage(name);
        return process;
    }

    /// <summary>Publishes what ships for a table without the rules that choose it, so that a test says alone what is chosen.</summary>
    public static void LetNothingElseBeChosen(ITestOrganization organization, string table = "opportunity")
    {
        var administrator = organization.As(organization.Administrator);
        var query = new QueryExpression("c3_process") { ColumnSet = new ColumnSet("c3_table") };
        query.Criteria.AddCondition("c3_publishstate", ConditionOperator.Equal, Choice(1).Value);
        query.Criteria.AddCondition("c3_chosenwhen", ConditionOperator.NotNull);
        foreach (var shipped in administrator.RetrieveMultiple(query).Entities.Where(p => (p.GetAttributeValue<string>("c3_table") ?? "opportunity") == table))
        {
            var next = new AppProcess(organization, shipped.Id).NextVersion();
            next.Change("c3_chosenwhen", null);
            next.PublishedByAll();
        }
    }

    /// <summary>A draft like this one with the next number.</summary>
    public AppProcess NextVersion()
    {
        var copy = (EntityReference)Administrator.Execute(new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = Reference })["Version"];
        var next = new AppProcess(organization, copy.Id);
        foreach (var stage in Rows("c3_stage", "c3_processid", copy.Id))
            next.stages[(string)stage["c3_name"]] = stage.Id;
        return next;
    }

    public void AddStage(string name, Action<Entity>? change = null)
    {
        var stage = new Entity("c3_stage")
        {
            ["c3_name"] = name,
            ["c3_code"] = name.ToLowerInvariant(),
            ["c3_position"] = stages.Count,
            ["c3_macrostage"] = stages.Count + 2,
            ["c3_processid"] = Reference,
        };
        change?.Invoke(stage);
        stages[name] = Administrator.Create(stage);
    }

    public void ChangeStage(string name, string column, object? value) => Administrator.Update(new Entity("c3_stage", stages[name]) { [column] = value });

    public void DeleteStage(string name) => Administrator.Delete("c3_stage", stages[name]);

    /// <summary>Adds a requirement: a checkpoint that blocks and takes a seller's upload, unless something else is said.</summary>
    public Guid Require(string stage, string code, Action<Entity>? change = null)
    {
        var requirement = new Entity("c3_requirement")
        {
            ["c3_name"] = $"Title of {code}",
            ["c3_code"] = code,
            ["c3_stageid"] = new EntityReference("c3_stage", stages[stage]),
            ["c3_position"] = 0,
            ["c3_kind"] = Choice(0),
            ["c3_effect"] = Choice(2),
            ["c3_ask"] = "Get it.",
            ["c3_fixer"] = "You",
            ["c3_leastgrade"] = Choice(2),
        };
        change?.Invoke(requirement);
        return Administrator.Create(requirement);
    }

    public void Change(string column, object? value) => Administrator.Update(new Entity("c3_process", Id) { [column] = value });

    public void ChangeRequirement(string code, string column, object? value) => Administrator.Update(new Entity("c3_requirement", RequirementId(code)) { [column] = value });

    public void DeleteRequirement(string code) => Administrator.Delete("c3_requirement", RequirementId(code));

    /// <summary>What publishing answers.</summary>
    public JsonElement Publish(Guid? user = null, params (string Name, object? Value)[] parameters) => Send("c3_PublishProcess", user, parameters);

    /// <summary>Publishes by as many people as it takes.</summary>
    public AppProcess PublishedByAll(params (string Name, object? Value)[] parameters)
    {
        if (!Publish(null, parameters).GetProperty("published").GetBoolean())
            Assert.True(Publish(Another(), parameters).GetProperty("published").GetBoolean());
        return this;
    }

    public JsonElement Preview(params (string Name, object? Value)[] parameters) => Publish(null, [("Preview", true), .. parameters]);

    public JsonElement Retire(Guid? user = null) => Send("c3_RetireProcess", user, []);

    /// <summary>Retires it by two people.</summary>
    public void RetireByAll()
    {
        Retire();
        Assert.True(Retire(Another()).GetProperty("retired").GetBoolean());
    }

    public Guid Another() => organization.UserWithRoles("System Administrator");

    public Entity Row() => Administrator.Retrieve("c3_process", Id, new ColumnSet(true));

    private static OptionSetValue Choice(int number) => new(940100000 + number);

    private Guid RequirementId(string code) => stages.Values.SelectMany(s => Rows("c3_requirement", "c3_stageid", s)).Single(r => (string)r["c3_code"] == code).Id;

    private JsonElement Send(string message, Guid? user, (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { ["Target"] = Reference };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return JsonDocument.Parse((string)organization.As(user ?? organization.Administrator).Execute(request)["Report"]).RootElement;
    }

    private List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }
}
