using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by the suite's own rows.</summary>
public sealed class SuiteTablePathTests : MatrixTest
{
    private const string Delivery = "delivery-date";

    [Theory]
    [InlineData("c3_evidence")]
    [InlineData("c3_signoff")]
    [InlineData("c3_waiver")]
    [InlineData("c3_receipt")]
    [InlineData("c3_gate")]
    [BypassPath(36, "Create of evidence, sign-offs, waivers, receipts or gates by hand, as administrator", Outcome.Closed, "Only what a plug-in of the suite has announced is written")]
    public void Forging(string table)
    {
        var deal = AtDiagnosis();
        var forged = new Entity(table, Guid.NewGuid()) { ["c3_name"] = "Forged", ["c3_requirementcode"] = Notice, ["c3_opportunityid"] = Reference(deal) };
        if (table is "c3_gate" or "c3_receipt")
            forged = new Entity(table, Guid.NewGuid()) { ["c3_name"] = "Forged" };
        StaysBehind(deal, () => Administrator.Create(forged));
        StaysBehind(deal, () => Administrator.Execute(new UpsertRequest { Target = forged }));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Delete")]
    [InlineData("Associate")]
    [BypassPath(36, "Update, SetState, Delete or Associate of evidence, gates and receipts, as administrator", Outcome.Closed, "The guard of each table refuses every message that writes it")]
    public void Editing(string message)
    {
        var deal = AtDiagnosis();
        foreach (var row in new[] { deal.Evidence[0].ToEntityReference(), new EntityReference("c3_gate", deal.Id), deal.Receipts[0].ToEntityReference() })
            StaysBehind(deal, () => Administrator.Execute(Edit(message, row, deal)));
        Assert.Equal([], Findings(deal));
    }

    [Fact]
    [BypassPath(36, "Restore of a withdrawn proof by its evidence", Outcome.Closed, "Nobody deletes evidence alone, and none comes back alone")]
    public void Restoring()
    {
        var deal = Ready(out _);
        var evidence = deal.Evidence.Single(e => (string)e["c3_requirementcode"] == Notice).ToEntityReference();
        Administrator.Execute(Bypassing(new DeleteRequest { Target = evidence }));
        Refuses(deal, () => deal.MoveTo(Last));
        StaysBehind(deal, () => Restore(Administrator, new Entity(evidence.LogicalName, evidence.Id)));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Delete")]
    [BypassPath(37, "A published requirement is loosened or deleted, as administrator", Outcome.Closed, "Published versions never change")]
    public void Loosening(string message)
    {
        var (deal, id) = (AtDiagnosis(), ShippedProcess.RequirementId(Notice));
        StaysBehind(deal, () =>
        {
            if (message == "Update")
                Administrator.Update(Change("c3_requirement", id, ("c3_effect", Choice(0))));
            else
                Administrator.Delete("c3_requirement", id);
        });
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(37, "A looser version is published, for deals that run", Outcome.Closed, "Loosening takes a second person, and what runs stays under the version it began with")]
    public void Publishing_a_looser_version()
    {
        var deal = AtDiagnosis();
        var version = (EntityReference)Administrator.Execute(new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = new EntityReference("c3_process", ShippedProcess.Id) })["Version"];
        var stages = Rows("c3_stage", "c3_processid", version.Id).Select(s => s.Id);
        Administrator.Update(Change("c3_requirement", stages.SelectMany(s => Rows("c3_requirement", "c3_stageid", s)).Single(r => (string)r["c3_code"] == Notice).Id, ("c3_effect", Choice(0))));
        var publish = new OrganizationRequest("c3_PublishProcess") { ["Target"] = version };
        Assert.Contains("\"published\":false", (string)Administrator.Execute(publish)["Report"], StringComparison.Ordinal);
        Assert.Contains("\"published\":true", (string)Organization.As(Organization.UserWithRoles("System Administrator")).Execute(publish)["Report"], StringComparison.Ordinal);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(37, "A published requirement is loosened past the suite", Outcome.Detected, "The hash of the definition no longer fits: nothing moves on, and the verification says so")]
    public void Loosening_with_a_bypass()
    {
        var deal = AtDiagnosis();
        Administrator.Execute(Bypassing(new UpdateRequest { Target = Change("c3_requirement", ShippedProcess.RequirementId(Notice), ("c3_effect", Choice(0))) }));
        Administrator.Execute(Bypassing(new UpdateRequest { Target = Change("c3_process", ShippedProcess.Id, ("c3_situation", "Touched")) }));
        Refuses(deal, () => deal.MoveTo(Last));
        Assert.Contains("definition-changed", (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("impersonating")]
    [InlineData("application")]
    [InlineData("seller")]
    [BypassPath(38, "A sign-off in somebody else's name, by a program, or by the seller", Outcome.Closed, "A sign-off takes a person who is signed in as themselves, holds the role and does not own the deal")]
    public void Signing_for_somebody_else(string who)
    {
        ProcessVariant.Publish(Organization, process =>
        {
            process.Block(Delivery);
            process.Define(Delivery, """{"role":"Plant manager","department":"Plant","columns":["c3_deliverydate","c3_quantity"]}""");
        });
        var deal = Deal.At(Organization, Diagnosis);
        deal.Attach(Notice);
        var holder = Organization.UserWithRoles("Sales Process Seller");
        foreach (var member in new[] { holder, Organization.Seller })
            Administrator.Associate("team", TeamId(), new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);
        var signOff = (EntityReference)deal.Seller.Execute(new OrganizationRequest("c3_RequestSignOff") { ["Target"] = Reference(deal), ["RequirementCode"] = Delivery })["SignOff"];
        var signer = who switch
        {
            "impersonating" => Organization.Impersonating(Organization.Administrator, holder),
            "application" => Organization.AsApplication("System Administrator"),
            _ => deal.Seller,
        };
        StaysBehind(deal, () => signer.Execute(new OrganizationRequest("c3_AnswerSignOff") { ["Target"] = signOff, ["Accept"] = true }));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(43, "Elastic or virtual tables, where writes raise no events and have no transactions", Outcome.Closed, "Every table of the packed solution is a standard one")]
    public void Using_tables_without_events()
    {
        using var package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip"));
        using var content = package.GetEntry("customizations.xml")!.Open();
        var tables = XDocument.Load(content).Descendants("EntityInfo").Elements("entity").Where(e => ((string)e.Attribute("Name")!).StartsWith("c3_", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(tables.Count >= 12);
        Assert.All(tables, t => Assert.True((string?)t.Element("TableType") is null or "Standard", (string?)t.Attribute("Name")));
        Assert.All(tables, t => Assert.Null(t.Element("DataProviderId") ?? t.Element("DataSourceId") ?? t.Element("ExternalName")));
    }

    private Guid TeamId() => Rows("team", "name", "Plant manager").FirstOrDefault()?.Id ?? New("team", "name", "Plant manager").Id;

    private static OrganizationRequest Edit(string message, EntityReference row, Deal deal) => message switch
    {
        "Update" => new UpdateRequest { Target = Change(row.LogicalName, row.Id, ("c3_name", "Edited")) },
        "SetState" => SetState(row, 1, 2),
        "Delete" => new DeleteRequest { Target = row },
        _ => new OrganizationRequest("Associate")
        {
            ["Target"] = Reference(deal),
            ["Relationship"] = new Relationship(row.LogicalName == "c3_evidence" ? "c3_opportunity_evidence_opportunityid" : "c3_opportunity_gate_opportunityid"),
            ["RelatedEntities"] = new EntityReferenceCollection([row]),
        },
    };
}
