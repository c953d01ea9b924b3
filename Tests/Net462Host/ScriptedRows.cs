using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Net462Host;

/// <summary>The rows of one opportunity that stands in Diagnosis, and of a process of two stages.</summary>
internal static class ScriptedRows
{
    public static readonly Guid Diagnosis = new("d1a60051-0000-4000-8000-000000000001");
    public static readonly Guid Close = new("c105e000-0000-4000-8000-000000000001");
    public static readonly Guid Opportunity = new("0bb00000-0000-4000-8000-000000000001");

    // Computed on .NET and compared on .NET Framework: the same definition has the same hash on both.
    private const string PublishedHash = "3a464aa5abb21b490badcc113db926d3a8582c024e628f871bd365bc7aea5c5e";
    private static readonly Guid Process = new("b0ce5500-0000-4000-8000-000000000001");

    public static Entity Deal(bool hasEvidence)
    {
        var deal = new Entity("opportunity", Opportunity);
        deal.RelatedEntities[new Relationship("c3_opportunity_gate_opportunityid")] = new EntityCollection([Gate()]);
        if (hasEvidence)
            deal.RelatedEntities[new Relationship("c3_opportunity_evidence_opportunityid")] = new EntityCollection([Evidence()]);
        return deal;
    }

    public static IEnumerable<Entity> Definition()
    {
        yield return Stage(0, Diagnosis, "diagnosis", "Diagnosis", "vendor-selection-notice", "Notice of vendor selection");
        yield return Stage(1, Close, "close", "Close", "signed-contract", "Signed contract");
    }

    private static Entity Gate() => new("c3_gate", Opportunity)
    {
        ["c3_processid"] = new EntityReference("c3_process", Process),
        ["process.versionnumber"] = Linked("versionnumber", 7L),
    };

    private static Entity Evidence() => new("c3_evidence", new Guid("e0000000-0000-4000-8000-000000000001"))
    {
        ["c3_name"] = "notice.pdf",
        ["c3_requirementcode"] = "vendor-selection-notice",
        ["c3_grade"] = new OptionSetValue(940100002),
        ["c3_sha256"] = new string('0', 64),
        ["c3_receivedon"] = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
        ["c3_sourceid"] = "a0000000-0000-4000-8000-000000000001",
    };

    private static Entity Stage(int position, Guid id, string code, string name, string requirement, string title) => new("c3_process", Process)
    {
        ["c3_name"] = "New-name sale",
        ["c3_code"] = "new-name-sale",
        ["c3_version"] = 1,
        ["c3_flowtable"] = "c3_newnamesale",
        ["c3_flowlookup"] = "bpf_opportunityid",
        ["c3_definitionhash"] = PublishedHash,
        ["versionnumber"] = 7L,
        ["stage.c3_stageid"] = Linked("c3_stageid", id),
        ["stage.c3_name"] = Linked("c3_name", name),
        ["stage.c3_code"] = Linked("c3_code", code),
        ["stage.c3_position"] = Linked("c3_position", position),
        ["stage.c3_processstageid"] = Linked("c3_processstageid", id.ToString()),
        ["stage.c3_macrostage"] = Linked("c3_macrostage", position + 4),
        ["requirement.c3_requirementid"] = Linked("c3_requirementid", id),
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
