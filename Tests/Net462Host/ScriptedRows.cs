using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Net462Host;

/// <summary>The rows of one opportunity that stands in Diagnosis, and of a process of two stages.</summary>
internal static class ScriptedRows
{
    public static readonly Guid Diagnosis = new("d1a60051-0000-4000-8000-000000000001");
    public static readonly Guid Close = new("c105e000-0000-4000-8000-000000000001");
    public static readonly Guid Opportunity = new("0bb00000-0000-4000-8000-000000000001");
    private static readonly Guid Process = new("b0ce5500-0000-4000-8000-000000000001");

    public static Entity Gate(bool hasEvidence)
    {
        var row = new Entity("c3_gate", Opportunity)
        {
            ["c3_processid"] = new EntityReference("c3_process", Process),
            ["c3_activestageid"] = Diagnosis.ToString(),
            ["process.versionnumber"] = Linked("versionnumber", 7L),
        };
        if (hasEvidence)
            row.Attributes.AddRange(Evidence());
        return row;
    }

    public static IEnumerable<Entity> Definition()
    {
        yield return Stage(0, Diagnosis, "diagnosis", "Diagnosis", "vendor-selection-notice", "Notice of vendor selection");
        yield return Stage(1, Close, "close", "Close", "signed-contract", "Signed contract");
    }

    private static AttributeCollection Evidence() => new()
    {
        ["evidence.c3_evidenceid"] = Linked("c3_evidenceid", new Guid("e0000000-0000-4000-8000-000000000001")),
        ["evidence.c3_name"] = Linked("c3_name", "notice.pdf"),
        ["evidence.c3_requirementcode"] = Linked("c3_requirementcode", "vendor-selection-notice"),
        ["evidence.c3_grade"] = Linked("c3_grade", new OptionSetValue(940100002)),
        ["evidence.c3_sha256"] = Linked("c3_sha256", new string('0', 64)),
        ["evidence.c3_receivedon"] = Linked("c3_receivedon", new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc)),
        ["evidence.c3_sourceid"] = Linked("c3_sourceid", "a0000000-0000-4000-8000-000000000001"),
    };

    private static Entity Stage(int position, Guid id, string code, string name, string requirement, string title) => new("c3_process", Process)
    {
        ["c3_name"] = "New-name sale",
        ["c3_code"] = "new-name-sale",
        ["c3_version"] = 1,
        ["c3_flowtable"] = "c3_newnamesale",
        ["c3_flowlookup"] = "bpf_opportunityid",
        ["versionnumber"] = 7L,
        ["stage.c3_name"] = Linked("c3_name", name),
        ["stage.c3_code"] = Linked("c3_code", code),
        ["stage.c3_position"] = Linked("c3_position", position),
        ["stage.c3_processstageid"] = Linked("c3_processstageid", id.ToString()),
        ["stage.c3_macrostage"] = Linked("c3_macrostage", position + 4),
        ["requirement.c3_name"] = Linked("c3_name", title),
        ["requirement.c3_code"] = Linked("c3_code", requirement),
        ["requirement.c3_position"] = Linked("c3_position", 0),
        ["requirement.c3_kind"] = Linked("c3_kind", new OptionSetValue(940100000)),
        ["requirement.c3_effect"] = Linked("c3_effect", new OptionSetValue(940100002)),
        ["requirement.c3_ask"] = Linked("c3_ask", "Get it from the customer."),
        ["requirement.c3_fixer"] = Linked("c3_fixer", "You"),
        ["requirement.c3_leastgrade"] = Linked("c3_leastgrade", new OptionSetValue(940100002)),
    };

    private static AliasedValue Linked(string column, object value) => new("", column, value);
}
