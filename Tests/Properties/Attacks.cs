using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Properties;

/// <summary>What nobody may do, whatever their rights; null where there is nothing to do it to.</summary>
internal static class Attacks
{
    public static readonly Func<World, Party, Action?>[] All =
    [
        (w, p) => () => w.Administrator.Create(new Entity("c3_receipt") { ["c3_name"] = "Forged", ["c3_opportunityref"] = p.Deal.Id.ToString("D") }),
        (w, p) => () => w.Administrator.Create(new Entity("c3_evidence") { ["c3_name"] = "Forged", ["c3_opportunityid"] = p.Reference }),
        (w, p) => () => w.Administrator.Update(new Entity("c3_gate", p.Deal.Id) { ["c3_name"] = "Forged" }),
        (w, p) => () => w.Administrator.Delete("c3_gate", p.Deal.Id),
        (w, p) => () => w.Administrator.Create(new Entity("c3_waiver") { ["c3_name"] = "Forged", ["c3_opportunityid"] = p.Reference }),
        (w, p) => p.Deal.Receipts.Count == 0 ? null : () => w.Administrator.Delete("c3_receipt", p.Deal.Receipts[0].Id),
        (w, p) => p.SignOff is null ? null : () => w.Administrator.Update(new Entity("c3_signoff", p.SignOff.Id) { ["statuscode"] = new OptionSetValue(3) }),
        (w, p) => p.SignOff is null ? null : () => World.Answer(w.InNameOfPlant, p, accept: true),
        (w, p) => p.SignOff is null ? null : () => World.Answer(w.Portal, p, accept: true),
        (w, p) => p.SignOff is null ? null : () => World.Answer(p.Deal.Seller, p, accept: true),
        (w, p) => p.Waiver is null ? null : () => World.Decide(p.Deal.Seller, p),
        (w, _) => () => w.Administrator.Update(new Entity("c3_requirement", ShippedProcess.RequirementId("meeting-accepted")) { ["c3_effect"] = new OptionSetValue(940100000) }),
        (w, _) => () => w.Administrator.Delete("c3_process", ShippedProcess.Id),
        (w, p) => () => w.Administrator.Associate("opportunity", w.Other(p).Deal.Id, new Relationship(ShippedProcess.Relationship), [new EntityReference(ShippedProcess.FlowTable, p.Deal.Flow)]),
        (_, p) => () => p.Deal.Seller.Execute(new UpdateRequest { Target = new Entity("opportunity", p.Deal.Id) { ["name"] = "Past the suite" }, ["BypassCustomPluginExecution"] = true }),
        (_, p) => () => p.Deal.Seller.Create(new Entity("opportunity") { ["name"] = "Born won", ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) }),
    ];
}
