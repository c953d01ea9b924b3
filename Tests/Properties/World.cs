using System.Text;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Properties;

/// <summary>One opportunity, as it is and as the model has it.</summary>
internal sealed class Party(Deal deal)
{
    public Deal Deal { get; } = deal;

    public DealModel Model { get; } = new()
    {
        Customer = deal.Seller.Retrieve("opportunity", deal.Id, new("customerid")).GetAttributeValue<EntityReference>("customerid").Id,
    };

    public EntityReference Reference => new("opportunity", Deal.Id);

    public EntityReference? SignOff { get; set; }

    public EntityReference? Waiver { get; set; }

    /// <summary>The flow in the recycle bin.</summary>
    public (int Stage, int Path, bool IsAborted)? Binned { get; set; }
}

/// <summary>Two opportunities in an organisation, and the people who do something with them.</summary>
internal sealed class World(SandboxOrganization organization, People people)
{
    public const int WaiverDays = 30;
    private static int contents;
    private readonly Party[] parties = [new(Deal.Begin(organization)), new(Deal.Begin(organization))];

    public DateTime Now => people.Now;

    public IOrganizationService Administrator => people.Administrator;

    public IOrganizationService Plant => people.Plant;

    public IOrganizationService Director => people.Director;

    public IOrganizationService InNameOfPlant => people.InNameOfPlant;

    public IOrganizationService Portal => people.Portal;

    public Guid LastNote { get; private set; }

    public Guid LastAccount { get; private set; }

    public IReadOnlyList<Party> Parties => parties;

    public Party Other(Party party) => parties[0] == party ? parties[1] : parties[0];

    public void Attach(Party p, string code) => LastNote = p.Deal.Attach(code, content: NewContent());

    public void Replace(Party p, Guid note) => p.Deal.UpdateNote(note, "documentbody", Convert.ToBase64String(Encoding.UTF8.GetBytes(NewContent())));

    public void SetStage(Party p, int stage) => p.Deal.UpdateFlow(("activestageid", Deal.Stage(stage)));

    public void SetPath(Party p, int stage) => p.Deal.UpdateFlow(("traversedpath", Deal.Path(stage)));

    public void SetStatus(Party p, int state, int status) => p.Deal.UpdateFlow(("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));

    public void DeleteFlow(Party p)
    {
        Administrator.Delete(ShippedProcess.FlowTable, p.Deal.Flow);
        p.Binned = (p.Model.Stage!.Value, p.Model.Path, p.Model.IsAborted);
    }

    public void RestoreFlow(Party p) => Administrator.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(ShippedProcess.FlowTable, p.Deal.Flow) });

    public void MoveBoth(Party p, Party other, int to)
    {
        var both = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        foreach (var flow in new[] { p.Deal.Flow, other.Deal.Flow })
            both.Requests.Add(new UpdateRequest { Target = new Entity(ShippedProcess.FlowTable, flow) { ["activestageid"] = Deal.Stage(to), ["traversedpath"] = Deal.Path(to) } });
        p.Deal.Seller.Execute(both);
    }

    public void Win(Party p, int way)
    {
        if (way == 0)
            p.Deal.Win();
        else if (way == 1)
            p.Deal.Seller.Execute(new WinOpportunityRequest { OpportunityClose = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = p.Reference }, Status = new(3) });
        else
            p.Deal.Seller.Execute(new SetStateRequest { EntityMoniker = p.Reference, State = new(1), Status = new(3) });
    }

    public void SellToAnother(Party p) => p.Deal.SellTo("customerid", NewAccount());

    public void MergeCustomer(Party p) => Administrator.Execute(new OrganizationRequest("Merge") { ["Target"] = NewAccount(), ["SubordinateId"] = p.Model.Customer, ["PerformParentingChecks"] = false });

    public void SetQuantity(Party p) => p.Deal.Seller.Update(new Entity("opportunity", p.Deal.Id) { ["c3_quantity"] = Interlocked.Increment(ref contents) });

    public void AskSignOff(Party p) => p.SignOff = (EntityReference)Send(p.Deal.Seller, "c3_RequestSignOff", p.Reference, ("RequirementCode", DealModel.Delivery))["SignOff"];

    public static void Answer(IOrganizationService by, Party p, bool accept) => Send(by, "c3_AnswerSignOff", p.SignOff!, ("Accept", accept), ("Reason", accept ? null : "No."));

    public static void AskWaiver(Party p) => p.Waiver = (EntityReference)Send(p.Deal.Seller, "c3_RequestWaiver", p.Reference, ("RequirementCode", DealModel.Notice), ("Reason", "It comes."), ("Compensation", "A call."))["Waiver"];

    public static void Decide(IOrganizationService by, Party p) => Send(by, "c3_DecideWaiver", p.Waiver!, ("Grant", true));

    public void Extend(Party p) => Send(Director, "c3_ExtendWaiver", p.Waiver!, ("Until", Now.AddDays(WaiverDays)));

    public void Regularise(Party p) => Send(people.Other, "c3_RegularizeOpportunity", p.Reference, ("Reason", "They were off."));

    public void Bypass(Party p, int to) => Administrator.Execute(new UpdateRequest
    {
        Target = new Entity(ShippedProcess.FlowTable, p.Deal.Flow) { ["activestageid"] = Deal.Stage(to), ["traversedpath"] = Deal.Path(to) },
        ["BypassCustomPluginExecution"] = true,
    });

    public void BypassDelete(Guid note) => Administrator.Execute(new DeleteRequest { Target = new EntityReference("annotation", note), ["BypassCustomPluginExecution"] = true });

    public void Captured(Party p, Guid note, string code) => p.Model.Proofs.Add(new(note, code, new(Now)) { Customer = p.Model.Customer });

    public void Recaptured(Party from, Party to, Proof proof)
    {
        from.Model.Withdraw(e => e == proof, Now);
        Captured(to, proof.Note, proof.Code);
    }

    public void Merged(Party p)
    {
        foreach (var proof in p.Model.Proofs.Where(e => e.Customer == p.Model.Customer))
            proof.Customer = LastAccount;
        p.Model.Customer = LastAccount;
    }

    // A changed value voids what was signed, and asks for it again.
    public void Voided(Party p)
    {
        if (p.Model.SignOffs.LastOrDefault() is not { End: null } standing)
            return;
        standing.End = Now;
        p.Model.IsSignOffAsked = true;
        p.SignOff = people.OpenSignOffOf(p.Deal.Id);
    }

    public void Granted(Party p)
    {
        p.Model.Waivers.Add(new(Now) { End = Now.AddDays(WaiverDays) });
        (p.Model.IsWaiverAsked, p.Model.IsWaiverExtended) = (false, false);
    }

    private static string NewContent() => $"The customer says yes, {Interlocked.Increment(ref contents)}.";

    private EntityReference NewAccount() => new("account", LastAccount = Administrator.Create(new Entity("account") { ["name"] = "Acme" }));

    private static ParameterCollection Send(IOrganizationService service, string message, EntityReference target, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { ["Target"] = target };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return service.Execute(request).Results;
    }
}
