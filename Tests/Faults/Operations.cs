using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Faults;

/// <summary>What people do that makes the suite's plug-ins ask something of the platform, each ready to be done.</summary>
internal sealed class Operations
{
    private const string Delivery = "delivery-date", Notice = "vendor-selection-notice";
    private const int Diagnosis = 3, Close = 4;

    private static readonly Dictionary<string, Func<Operations, Action>> All = new()
    {
        ["advance"] = o => Do(o.Ready(Diagnosis), deal => deal.MoveTo(Close)),
        ["begin"] = o => Do(new Deal(o.organization).WithoutProcess(), deal => deal.Start(0)),
        ["win by update"] = o => Do(o.Ready(Close), deal => deal.Win()),
        ["win by message"] = o => Do(o.Ready(Close), WinByMessage),
        ["win by state"] = o => Do(o.Ready(Close), deal => deal.Seller.Execute(new SetStateRequest { EntityMoniker = Reference(deal), State = new(1), Status = new(3) })),
        ["win by close activity"] = o => Do(o.Ready(Close), deal => deal.Seller.Create(CloseOf(deal, won: true))),
        ["attach"] = o => Do(Deal.Begin(o.organization), deal => deal.Attach("meeting-accepted")),
        ["replace"] = o => o.WithNote((deal, note) => deal.UpdateNote(note, "documentbody", Convert.ToBase64String("no"u8))),
        ["name another checkpoint"] = o => o.WithNote((deal, note) => deal.UpdateNote(note, "subject", "agenda-confirmed")),
        ["delete note"] = o => o.WithNote((deal, note) => deal.Seller.Delete("annotation", note)),
        ["delete opportunity"] = o => Do(o.Ready(Close), deal => o.Administrator.Delete("opportunity", deal.Id)),
        ["request sign-off"] = o => Do(o.Ready(Diagnosis), deal => Ask(deal)),
        ["answer sign-off"] = o => Do(Ask(o.Ready(Diagnosis)), signOff => o.Answer(signOff)),
        ["void sign-off"] = o => o.WithSignature(deal => Quantity(deal, 12)),
        ["request waiver"] = o => Do(Deal.At(o.organization, Diagnosis), deal => AskWaiver(deal)),
        ["decide waiver"] = o => Do(AskWaiver(o.Ready(Diagnosis)), waiver => Send(o.director, "c3_DecideWaiver", waiver, ("Grant", true))),
        ["regularise"] = o => Do(o.Bypassed(), deal => Send(o.other, "c3_RegularizeOpportunity", Reference(deal), ("Reason", "They were off."))),
        ["disqualify"] = o => Do(o.TooSmall(), deal => Send(deal.Seller, "c3_Disqualify", Reference(deal), ("RequirementCode", "minimum-revenue"), ("Reason", "Too small."))),
        ["change process"] = o => Do(o.Ready(Diagnosis), deal => Send(o.Administrator, "c3_ChangeProcess", Reference(deal), ("ProcessCode", "channel-sale"), ("Reason", "A partner."))),
        ["publish"] = o => Do(o.Draft(), draft => Send(o.Administrator, "c3_PublishProcess", draft)),
        ["deliver mail"] = o => Do(Deal.Begin(o.organization), deal => o.Deliver(deal)),
        ["change mail"] = o => Do(o.Deliver(Deal.Begin(o.organization)), mail => o.Administrator.Update(new Entity("email", mail) { ["subject"] = "agenda-confirmed" })),
        ["change customer"] = o => o.WithCustomer((deal, _) => deal.SellTo("customerid", o.Account())),
        ["merge customer"] = o => o.WithCustomer((_, goes) => o.Merge(o.Account(), goes)),
    };

    private readonly SandboxOrganization organization;
    private readonly IOrganizationService plant, director, other, mail;

    public Operations(SandboxOrganization organization)
    {
        this.organization = organization;
        ProcessVariant.Publish(organization, process =>
        {
            process.Advise(Delivery, "contract-terms", "delivery-handoff");
            process.LetWaive(Notice, """{"authorities":[{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
        });
        (plant, director) = (Holder("Plant manager"), Holder("Sales director"));
        other = organization.As(organization.UserWithRoles("System Administrator"));
        mail = organization.AsApplication("Salesperson", "Sales Process Mail Synchronization");
    }

    /// <summary>What there is to do.</summary>
    public static IEnumerable<string> Names => All.Keys;

    private IOrganizationService Administrator => organization.As(organization.Administrator);

    /// <summary>Makes what an operation needs, and returns the operation.</summary>
    public Action Prepare(string name) => All[name](this);

    private static Action Do<T>(T prepared, Action<T> operation) => () => operation(prepared);

    private Deal Ready(int position)
    {
        var deal = Deal.At(organization, position);
        deal.Attach(Deal.Checkpoints[position]);
        Quantity(deal, 10);
        return deal;
    }

    private Deal TooSmall()
    {
        var deal = Deal.At(organization, 1);
        deal.SellTo("customerid", Account());
        return deal;
    }

    private Deal Bypassed()
    {
        var deal = Deal.Begin(organization);
        Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(2) },
            ["BypassCustomPluginExecution"] = true,
        });
        return deal;
    }

    private Action WithNote(Action<Deal, Guid> operation)
    {
        var deal = Deal.Begin(organization);
        var note = deal.Attach("meeting-accepted");
        return () => operation(deal, note);
    }

    private Action WithSignature(Action<Deal> operation)
    {
        var deal = Ready(Diagnosis);
        Answer(Ask(deal));
        return () => operation(deal);
    }

    private Action WithCustomer(Action<Deal, EntityReference> operation)
    {
        var (deal, customer) = (Deal.Begin(organization), Account());
        deal.SellTo("customerid", customer);
        deal.Attach("meeting-accepted");
        return () => operation(deal, customer);
    }

    private EntityReference Draft()
    {
        var request = new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = new EntityReference("c3_process", ShippedProcess.Id) };
        return (EntityReference)other.Execute(request)["Version"];
    }

    private static EntityReference Ask(Deal deal) => (EntityReference)Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", Delivery))["SignOff"];

    private void Answer(EntityReference signOff) => Send(plant, "c3_AnswerSignOff", signOff, ("Accept", true));

    private static EntityReference AskWaiver(Deal deal) =>
        (EntityReference)Send(deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", Notice), ("Reason", "It comes."), ("Compensation", "A call."))["Waiver"];

    private Guid Deliver(Deal deal) => (Guid)mail.Execute(new OrganizationRequest("DeliverIncomingEmail")
    {
        ["From"] = "buyer@example.com",
        ["To"] = "us@example.com",
        ["Subject"] = "meeting-accepted",
        ["Body"] = "We do.",
        ["MessageId"] = "<1@example.com>",
        ["ExtraProperties"] = new Entity("email") { ["regardingobjectid"] = Reference(deal) },
    })["EmailId"];

    private EntityReference Account() => new("account", Administrator.Create(new Entity("account") { ["name"] = "Acme" }));

    private void Merge(EntityReference stays, EntityReference goes) => Administrator.Execute(new OrganizationRequest("Merge")
    {
        ["Target"] = stays,
        ["SubordinateId"] = goes.Id,
        ["PerformParentingChecks"] = false,
    });

    private static void WinByMessage(Deal deal) => deal.Seller.Execute(new WinOpportunityRequest { OpportunityClose = CloseOf(deal, won: false), Status = new(3) });

    private static Entity CloseOf(Deal deal, bool won)
    {
        var close = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = Reference(deal) };
        if (won)
            close["opportunitystatecode"] = new OptionSetValue(1);
        return close;
    }

    private static void Quantity(Deal deal, int quantity) => deal.Seller.Update(new Entity("opportunity", deal.Id) { ["c3_quantity"] = quantity });

    private static EntityReference Reference(Deal deal) => new("opportunity", deal.Id);

    private static ParameterCollection Send(IOrganizationService service, string message, EntityReference target, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { ["Target"] = target };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return service.Execute(request).Results;
    }

    private IOrganizationService Holder(string role)
    {
        var user = organization.UserWithRoles("Sales Process Seller");
        var team = Administrator.Create(new Entity("team") { ["name"] = role });
        Administrator.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);
        return organization.As(user);
    }
}
