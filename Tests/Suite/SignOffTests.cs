using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Who gives a sign-off, what it binds, and what makes it void; needs teams, identities and rollback.</summary>
public abstract class SignOffTests : DecisionTests
{
    private const string Delivery = "delivery-date", Legal = "contract-terms";
    private const int Declined = 2, Given = 3, Void = 4, Requested = 1;

    protected SignOffTests(ITestOrganization organization)
        : base(organization) => ProcessVariant.Publish(Organization, process =>
        {
            process.Block(Delivery);
            process.Define(Delivery, """{"role":"Plant manager","department":"Plant","columns":["c3_deliverydate","c3_quantity"]}""");
            process.Define(Legal, """{"role":"Legal","department":"Legal","columns":["c3_contractterms","estimatedvalue"]}""");
        });

    [Fact]
    public void A_gate_opens_when_the_department_has_accepted_the_values_there_are()
    {
        var deal = Ready();
        Assert.Contains("not asked for yet.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
        var signOff = Ask(deal, Delivery);
        Assert.Contains("asked for, not given yet.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
        var holder = Holder("Plant manager");
        Answer(holder, signOff, accept: true);
        var row = Row(deal, signOff);
        Assert.Equal("""{"c3_deliverydate":"2026-06-01T00:00:00Z","c3_quantity":"10"}""", row["c3_signedvalues"]);
        Assert.Equal(holder, row.GetAttributeValue<EntityReference>("c3_signedbyid").Id);
        deal.MoveTo(Close);
        Assert.Equal(Close, deal.Position);
    }

    [Fact]
    public void A_sum_of_money_is_signed_with_its_currency()
    {
        var deal = Ready();
        Answer(Holder("Legal"), Ask(deal, Legal), accept: true);
        Assert.Contains("\"estimatedvalue\":\"5000\",\"transactioncurrencyid\":\"", (string)Rows("c3_signoff", deal)[0]["c3_signedvalues"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_signed_is_what_there_is_when_it_is_signed_and_not_when_it_was_asked_for()
    {
        var deal = Ready();
        var signOff = Ask(deal, Delivery);
        Write(deal, ("c3_quantity", 11));
        Answer(Holder("Plant manager"), signOff, accept: true);
        var row = Row(deal, signOff);
        Assert.Contains("\"c3_quantity\":\"10\"", (string)row["c3_requestedvalues"], StringComparison.Ordinal);
        Assert.Contains("\"c3_quantity\":\"11\"", (string)row["c3_signedvalues"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_already_is_not_asked_for_twice()
    {
        var deal = Ready();
        Assert.Equal(Ask(deal, Delivery), Ask(deal, Delivery));
        Assert.Single(Rows("c3_signoff", deal));
    }

    [Fact]
    public void Only_a_sign_off_of_the_process_can_be_asked_for()
    {
        var deal = Ready();
        Assert.StartsWith("Notice of vendor selection is no sign-off", Refused(() => Ask(deal, "vendor-selection-notice")), StringComparison.Ordinal);
        Assert.Contains("has no requirement \"nothing\"", Refused(() => Ask(deal, "nothing")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_read_the_opportunity_asks_for_nothing()
    {
        var deal = Ready();
        Refused(() => AskAs(Holder("Plant manager"), deal));
        Assert.Empty(Rows("c3_signoff", deal));
        var gone = new EntityReference("opportunity", Guid.NewGuid());
        Assert.Equal(
            "This opportunity is not there, or you may not read it.",
            Refused(() => Send(deal.Seller, "c3_RequestSignOff", gone, ("RequirementCode", Delivery))));
    }

    [Fact]
    public void The_owner_does_not_sign()
    {
        var deal = Ready();
        var signOff = AskAs(Organization.Administrator, deal);
        LetHold("Plant manager", Organization.Seller);
        var other = Holder("Plant manager");
        Administrator.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", other) });
        Assert.StartsWith("You own this opportunity", Refused(() => Answer(other, signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_owning_team_does_not_sign()
    {
        var deal = Ready();
        var signOff = AskAs(Organization.Administrator, deal);
        var holder = Holder("Plant manager");
        var team = TeamOf("Rocket sales");
        Administrator.Associate("team", team, new Relationship("teamroles_association"), [RoleNamed("Salesperson")]);
        AddTo(team, holder);
        Administrator.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("team", team) });
        Assert.StartsWith("You own this opportunity", Refused(() => Answer(holder, signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_moved_it_last_does_not_sign()
    {
        var deal = Ready();
        var signOff = AskAs(Organization.Administrator, deal);
        LetHold("Plant manager", Organization.Seller);
        Administrator.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", Organization.Administrator) });
        Assert.StartsWith("You moved this opportunity last", Refused(() => Answer(Organization.Seller, signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asked_for_it_does_not_sign()
    {
        var deal = Ready();
        LetHold("Plant manager", Organization.Administrator);
        var signOff = AskAs(Organization.Administrator, deal);
        Assert.StartsWith("You asked for this sign-off", Refused(() => Answer(Organization.Administrator, signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_without_the_role()
    {
        var signOff = Ask(Ready(), Delivery);
        Assert.StartsWith("This is answered by whoever holds the role Plant manager.", Refused(() => Answer(Holder("Legal"), signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_program_signs()
    {
        var signOff = Ask(Ready(), Delivery);
        Assert.StartsWith("This takes a person", Refused(() => Answer(Organization.AsApplication("System Administrator"), signOff, true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_in_the_name_of_somebody_else()
    {
        var signOff = Ask(Ready(), Delivery);
        var service = Organization.Impersonating(Organization.Administrator, Holder("Plant manager"));
        Assert.StartsWith("This takes a person", Refused(() => Answer(service, signOff, true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_through_a_portal()
    {
        var signOff = Ask(Ready(), Delivery);
        var contact = Administrator.Create(new Entity("contact") { ["lastname"] = "Customer" });
        Assert.StartsWith("This takes a person", Refused(() => Answer(Organization.AsPortal(contact), signOff, true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_delegate_signs_until_the_day_given()
    {
        var deal = Ready();
        var signOff = Ask(deal, Delivery);
        var (holder, other) = (Holder("Plant manager"), Organization.UserWithRoles("Sales Process Seller"));
        Delegate(holder, signOff, other, days: 2);
        Assert.Equal(holder, Row(deal, signOff).GetAttributeValue<EntityReference>("c3_delegatedbyid").Id);
        Organization.Advance(TimeSpan.FromDays(1));
        Answer(other, signOff, accept: true);
        Assert.Equal(Given, StatusOf(deal, signOff));
    }

    [Fact]
    public void A_delegate_does_not_sign_after_the_day_given()
    {
        var signOff = Ask(Ready(), Delivery);
        var other = Organization.UserWithRoles("Sales Process Seller");
        Delegate(Holder("Plant manager"), signOff, other, days: 2);
        Organization.Advance(TimeSpan.FromDays(2));
        Assert.StartsWith("You could answer this for Plant manager until 2026-03-04", Refused(() => Answer(other, signOff, accept: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_delegate_is_an_enabled_user_named_by_a_holder_for_a_time_to_come()
    {
        var signOff = Ask(Ready(), Delivery);
        var (holder, other) = (Holder("Plant manager"), Organization.UserWithRoles("Sales Process Seller"));
        Assert.StartsWith("A delegate is named by whoever holds the role Plant manager.", Refused(() => Delegate(other, signOff, holder, 1)), StringComparison.Ordinal);
        Assert.StartsWith("Not delegated: you may answer this yourself.", Refused(() => Delegate(holder, signOff, holder, 1)), StringComparison.Ordinal);
        Assert.StartsWith("Not delegated: the last day has passed.", Refused(() => Delegate(holder, signOff, other, 0)), StringComparison.Ordinal);
        Administrator.Update(new Entity("systemuser", other) { ["isdisabled"] = true });
        Assert.StartsWith("Not delegated: this user is not there", Refused(() => Delegate(holder, signOff, other, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_off_is_declined_with_a_reason_which_the_refusal_gives()
    {
        var deal = Ready();
        var signOff = Ask(deal, Delivery);
        var holder = Organization.As(Holder("Plant manager"));
        Assert.StartsWith("Not declined: say why", Refused(() => Answer(holder, signOff, false)), StringComparison.Ordinal);
        Answer(holder, signOff, false, "The line is full until July.");
        Assert.Equal(Declined, StatusOf(deal, signOff));
        Assert.Contains("was declined: The line is full until July.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_off_is_answered_once()
    {
        var deal = Ready();
        var signOff = Ask(deal, Delivery);
        Answer(Holder("Plant manager"), signOff, accept: true);
        Assert.Equal("This sign-off was given on 2026-03-02 already.", Refused(() => Answer(Holder("Plant manager"), signOff, accept: true)));
    }

    [Fact]
    public void A_changed_value_voids_exactly_the_sign_off_that_binds_it_and_asks_for_it_again()
    {
        var deal = Ready();
        var (plant, legal) = (Ask(deal, Delivery), Ask(deal, Legal));
        Answer(Holder("Plant manager"), plant, accept: true);
        Answer(Holder("Legal"), legal, accept: true);
        Organization.Advance(TimeSpan.FromHours(1));
        Write(deal, ("c3_quantity", 12), ("estimatedvalue", new Money(5000)));
        Assert.Equal([Void, Given], new[] { StatusOf(deal, plant), StatusOf(deal, legal) });
        Assert.Equal("""[{"column":"c3_quantity","label":null,"from":"10","to":"12"}]""", Row(deal, plant)["c3_voidedvalues"]);
        var again = Assert.Single(Rows("c3_signoff", deal), s => s.GetAttributeValue<OptionSetValue>("statuscode").Value == Requested);
        Assert.Equal(Organization.Seller, again.GetAttributeValue<EntityReference>("c3_requestedbyid").Id);
        Assert.Contains("\"c3_quantity\":\"12\"", (string)again["c3_requestedvalues"], StringComparison.Ordinal);
        Assert.Contains("was given for values that have changed since, and has been asked for again.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_changes_back_leaves_the_sign_off_void()
    {
        var deal = Ready();
        var signOff = Ask(deal, Delivery);
        Answer(Holder("Plant manager"), signOff, accept: true);
        Organization.Advance(TimeSpan.FromHours(1));
        Write(deal, ("c3_quantity", 12));
        Write(deal, ("c3_quantity", 10));
        Assert.Equal(Void, StatusOf(deal, signOff));
        Assert.Equal(2, Rows("c3_signoff", deal).Count);
        Assert.Contains("asked for again", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_value_that_changes_in_the_same_update_as_a_win_does_not_slip_through()
    {
        var deal = Ready();
        Answer(Holder("Plant manager"), Ask(deal, Delivery), accept: true);
        deal.MoveTo(Close);
        deal.Attach("signed-contract");
        var refusal = Refused(() => Write(deal, ("c3_quantity", 12), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3))));
        Assert.Contains("Delivery date accepted by the plant - was given for values that have changed since, and has been asked for again.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_what_is_there_already_or_what_nobody_signs_asks_nothing_of_the_platform()
    {
        var deal = Ready();
        Answer(Holder("Plant manager"), Ask(deal, Delivery), accept: true);
        Assert.Empty(CallsOf(() => Write(deal, ("c3_quantity", 10), ("estimatedvalue", new Money(5000)))));
        Assert.Empty(CallsOf(() => Write(deal, ("name", "Rockets for Acme, twice"))));
    }

    [Fact]
    public void A_change_that_no_step_saw_does_not_count_as_signed()
    {
        var deal = Ready();
        Answer(Holder("Plant manager"), Ask(deal, Delivery), accept: true);
        Administrator.Execute(new UpdateRequest { Target = new Entity("opportunity", deal.Id) { ["c3_quantity"] = 12 }, ["BypassCustomPluginExecution"] = true });
        Assert.Contains("was given for values that have changed since.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    private Deal Ready()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Attach("vendor-selection-notice");
        Write(
            deal,
            ("c3_deliverydate", new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc)),
            ("c3_quantity", 10),
            ("c3_contractterms", "30 days net"),
            ("estimatedvalue", new Money(5000)));
        return deal;
    }

    private static Guid Ask(Deal deal, string code) => Ask(deal.Seller, deal, code);

    private Guid AskAs(Guid user, Deal deal) => Ask(Organization.As(user), deal, Delivery);

    private static Guid Ask(IOrganizationService service, Deal deal, string code) =>
        ((EntityReference)Send(service, "c3_RequestSignOff", Reference(deal), ("RequirementCode", code))["SignOff"]).Id;

    private void Answer(Guid user, Guid signOff, bool accept) => Answer(Organization.As(user), signOff, accept);

    private static void Answer(IOrganizationService service, Guid signOff, bool accept, string? reason = null) =>
        Send(service, "c3_AnswerSignOff", new EntityReference("c3_signoff", signOff), ("Accept", accept), ("Reason", reason));

    private void Delegate(Guid by, Guid signOff, Guid to, int days) => Send(
        Organization.As(by), "c3_DelegateSignOff", new EntityReference("c3_signoff", signOff),
        ("Delegate", new EntityReference("systemuser", to)), ("Until", Support.Sample.Now.AddDays(days)));

    private Entity Row(Deal deal, Guid signOff) => Rows("c3_signoff", deal).Single(s => s.Id == signOff);

    private int StatusOf(Deal deal, Guid signOff) => Row(deal, signOff).GetAttributeValue<OptionSetValue>("statuscode").Value;

    private EntityReference RoleNamed(string name)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("role");
        query.Criteria.AddCondition("name", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, name);
        return Administrator.RetrieveMultiple(query).Entities.First().ToEntityReference();
    }
}
