using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>
/// A changed copy of the shipped new-name sale, published as its next version or as a process of its own, so that a
/// test demands what it is about and does not depend on what ships. What is loosened is published by two people.
/// </summary>
internal sealed class ProcessVariant
{
    private static readonly string[] NotCopied =
        ["c3_publishstate", "c3_definitionhash", "c3_publishrequestedhash", "c3_publishrequestedbyid", "c3_publishedbyid", "c3_publishedon"];

    private readonly ITestOrganization organization;
    private readonly IOrganizationService administrator;
    private readonly Dictionary<string, Entity> requirements = [];

    private ProcessVariant(ITestOrganization organization)
    {
        this.organization = organization;
        administrator = organization.As(organization.Administrator);
    }

    /// <summary>Publishes the next version of the shipped process with some requirements changed.</summary>
    public static void Publish(ITestOrganization organization, Action<ProcessVariant> change) => Publish(organization, "new-name-sale", change);

    /// <summary>Publishes a changed copy under a code.</summary>
    public static void Publish(ITestOrganization organization, string code, Action<ProcessVariant> change)
    {
        var variant = new ProcessVariant(organization);
        var draft = variant.Copy(code);
        change(variant);
        foreach (var requirement in variant.requirements.Values)
            variant.administrator.Create(requirement);
        variant.Publish(draft);
    }

    /// <summary>
    /// Publishes the next version of a shipped process that asks for one checkpoint to leave its first stage and one to
    /// leave its last, and beside them for what a criterion defines; gives the ids of the platform's stages in order.
    /// </summary>
    public static IReadOnlyList<Guid> PublishReduced(ITestOrganization organization, string code, string first, string last, string? criterion = null)
    {
        var variant = new ProcessVariant(organization);
        var (draft, stages) = variant.CopyStages(code, code);
        variant.Add("meeting-accepted", first, stages[0].Copy);
        variant.Add("meeting-accepted", last, stages[^1].Copy);
        if (criterion is not null)
            variant.Add("minimum-revenue", "criterion", stages[0].Copy, criterion);
        variant.Publish(draft);
        return [.. stages.Select(s => Guid.Parse((string)s.Copy["c3_processstageid"]))];
    }

    /// <summary>Makes a requirement block.</summary>
    public void Block(string code) => requirements[code]["c3_effect"] = new OptionSetValue(940100002);

    /// <summary>Makes requirements only advise.</summary>
    public void Advise(params string[] codes)
    {
        foreach (var code in codes)
            requirements[code]["c3_effect"] = new OptionSetValue(940100000);
    }

    /// <summary>Adds a requirement that is like another one but for its code, its title and its effect.</summary>
    public void Repeat(string code, string newCode, int effect)
    {
        var row = requirements[newCode] = Clone(requirements[code]);
        row["c3_code"] = row["c3_name"] = newCode;
        row["c3_effect"] = new OptionSetValue(940100000 + effect);
    }

    /// <summary>Asks for evidence of a grade at least: 0 is the customer's own act.</summary>
    public void Demand(string code, int leastGrade) => requirements[code]["c3_leastgrade"] = new OptionSetValue(940100000 + leastGrade);

    /// <summary>States a requirement: the role and columns of a sign-off, or the condition of a criterion.</summary>
    public void Define(string code, string definition) => requirements[code]["c3_definition"] = definition;

    /// <summary>Says who may waive a requirement.</summary>
    public void LetWaive(string code, string? rule)
    {
        requirements[code]["c3_waiverrule"] = rule;
        requirements[code]["c3_currency"] = "USD";
    }

    private void Add(string like, string code, Entity stage, string? definition = null)
    {
        var row = Clone(Rows("c3_requirement", "c3_code", like)[0]);
        row["c3_code"] = row["c3_name"] = code;
        row["c3_stageid"] = stage.ToEntityReference();
        row["c3_definition"] = definition;
        administrator.Create(row);
    }

    private Guid Copy(string code)
    {
        var (draft, stages) = CopyStages("new-name-sale", code);
        foreach (var (stage, copy) in stages)
            foreach (var requirement in Rows("c3_requirement", "c3_stageid", stage.Id))
            {
                var row = requirements[(string)requirement["c3_code"]] = Clone(requirement);
                row["c3_stageid"] = copy.ToEntityReference();
            }

        return draft;
    }

    private (Guid Draft, List<(Entity Shipped, Entity Copy)> Stages) CopyStages(string from, string code)
    {
        var shipped = Rows("c3_process", "c3_publishstate", new OptionSetValue(940100001).Value).Single(p => (string)p["c3_code"] == from);
        var draft = Clone(shipped);
        draft["c3_code"] = code;
        draft["c3_name"] = code == from ? shipped["c3_name"] : "Another sale";
        draft["c3_version"] = (int)shipped["c3_version"] + 1;
        draft["c3_publishstate"] = new OptionSetValue(940100000);
        administrator.Create(draft);
        var stages = Rows("c3_stage", "c3_processid", shipped.Id).OrderBy(s => (int)s["c3_position"]).Select(stage =>
        {
            var copy = Clone(stage);
            copy["c3_processid"] = draft.ToEntityReference();
            administrator.Create(copy);
            return (stage, copy);
        }).ToList();
        return (draft.Id, stages);
    }

    private void Publish(Guid draft)
    {
        var request = new OrganizationRequest("c3_PublishProcess") { ["Target"] = new EntityReference("c3_process", draft) };
        var report = (string)administrator.Execute(request)["Report"];
        if (!report.Contains("\"published\":true", StringComparison.Ordinal))
            organization.As(organization.UserWithRoles("System Administrator")).Execute(request);
    }

    private static Entity Clone(Entity row)
    {
        var copy = new Entity(row.LogicalName, Guid.NewGuid());
        foreach (var value in row.Attributes.Where(a => a.Key.StartsWith("c3_", StringComparison.Ordinal) && a.Key != row.LogicalName + "id" && !NotCopied.Contains(a.Key)))
            copy[value.Key] = value.Value;
        return copy;
    }

    private List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. administrator.RetrieveMultiple(query).Entities];
    }
}
