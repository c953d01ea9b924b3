using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>The stages of the flow that imported opportunities go through, by code.</summary>
public sealed class FlowStages
{
    private const string Flow = "c3_newnamesale";

    private readonly List<(string Code, Guid Id)> stages;

    /// <summary>The stages of the newest version of the process behind the flow.</summary>
    public FlowStages(IOrganizationService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var query = new QueryExpression("c3_stage") { ColumnSet = new ColumnSet("c3_code", "c3_processstageid", "c3_position") };
        var process = query.AddLink("c3_process", "c3_processid", "c3_processid");
        process.EntityAlias = "process";
        process.Columns = new ColumnSet("c3_version");
        process.LinkCriteria.AddCondition("c3_flowtable", ConditionOperator.Equal, Flow);
        var rows = service.ReadAll(query).ToList();
        if (rows.Count == 0) throw new InvalidDataException("The organisation holds no process for the new-name sale. Build the Sandbox project again: it packs the process.");
        stages = [.. Newest(rows).OrderBy(r => r.GetAttributeValue<int>("c3_position")).Select(Stage)];
    }

    /// <summary>A flow instance for an opportunity, standing at a stage with all stages before it behind it.</summary>
    public Entity InstanceAt(string code, Guid id, EntityReference opportunity, string name)
    {
        var position = stages.FindIndex(s => s.Code == code);
        if (position < 0) throw new InvalidDataException($"The process has no stage '{code}'. It has {string.Join(", ", stages.Select(s => s.Code))}.");
        return new Entity(Flow, id)
        {
            ["bpf_name"] = name,
            ["bpf_opportunityid"] = opportunity,
            ["activestageid"] = new EntityReference("processstage", stages[position].Id),
            ["traversedpath"] = string.Join(',', stages.Take(position + 1).Select(s => s.Id)),
        };
    }

    private static IEnumerable<Entity> Newest(IEnumerable<Entity> rows) => rows.GroupBy(Version).MaxBy(g => g.Key)!;

    private static int Version(Entity stage) => (int)stage.GetAttributeValue<AliasedValue>("process.c3_version").Value;

    private static (string Code, Guid Id) Stage(Entity row) =>
        (row.GetAttributeValue<string>("c3_code"), Guid.Parse(row.GetAttributeValue<string>("c3_processstageid")));
}
