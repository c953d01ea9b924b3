using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>What the suite keeps is written by the suite alone: no right, not even that of a System Administrator, is enough.</summary>
public sealed class NobodyTests() : RoleTest("System Administrator")
{
    public static TheoryData<string, string> Writes()
    {
        var writes = new TheoryData<string, string>();
        foreach (var table in (string[])["c3_gate", "c3_evidence", "c3_signoff", "c3_waiver", "c3_receipt"])
            foreach (var message in (string[])["Create", "Update", "Delete", "SetState", "Upsert"])
                writes.Add(table, message);
        return writes;
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void Nobody_writes_what_the_suite_keeps(string table, string message)
    {
        var row = RowOf(table);
        var before = Administrator.Retrieve(table, row.Id, new(true)).RowVersion;
        Refused(() => User.Execute(Write(message, row)));
        Assert.Equal(before, Administrator.Retrieve(table, row.Id, new(true)).RowVersion);
    }

    [Fact]
    public void Nobody_restores_a_row_without_its_opportunity()
    {
        var deal = Deal.At(Organization, 1);
        var evidence = deal.Evidence[0];
        Administrator.Delete("opportunity", deal.Id);
        Refused(() => User.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(evidence.LogicalName, evidence.Id) }));
    }

    private static OrganizationRequest Write(string message, Entity row) => new(message)
    {
        Parameters = message switch
        {
            "Create" => new() { ["Target"] = new Entity(row.LogicalName) { ["c3_name"] = "Mine" } },
            "Update" or "Upsert" => new() { ["Target"] = new Entity(row.LogicalName, row.Id) { ["c3_name"] = "Mine" } },
            "Delete" => new() { ["Target"] = row.ToEntityReference() },
            _ => new() { ["EntityMoniker"] = row.ToEntityReference(), ["State"] = new OptionSetValue(1), ["Status"] = new OptionSetValue(2) },
        },
    };

    private Entity RowOf(string table)
    {
        var deal = Deal.At(Organization, Diagnosis);
        AskForSignOff(deal);
        AskForWaiver(deal);
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression(table) { TopCount = 1 };
        return Administrator.RetrieveMultiple(query).Entities.Single();
    }
}
