using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>Decisions at the same moment as other decisions, as what they are about, or as the move that needs them.</summary>
public sealed class DecisionRaceTests : RaceTests
{
    private const string Delivery = "delivery-date", Notice = "vendor-selection-notice";
    private const int Given = 3, Void = 4;
    private readonly IOrganizationService plant, otherPlant, director;

    public DecisionRaceTests()
    {
        ProcessVariant.Publish(Organization, process =>
        {
            process.Block(Delivery);
            process.Define(Delivery, """{"role":"Plant manager","department":"Plant","columns":["c3_quantity"]}""");
            process.LetWaive(Notice, """{"authorities":[{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
        });
        (plant, otherPlant, director) = (Organization.As(Holder("Plant manager")), Organization.As(Holder("Plant manager")), Organization.As(Holder("Sales director")));
    }

    [Fact]
    public void No_sign_off_stands_on_a_value_that_is_not_there() => Race(
        Asked,
        asked => Answer(plant, asked.SignOff),
        asked => Write(asked.Deal, ("c3_quantity", 12)),
        (asked, signing, change) =>
        {
            Assert.Null(signing ?? change);
            var row = Rows("c3_signoff", asked.Deal).Single(s => s.Id == asked.SignOff);
            Assert.Contains((Status(row), (string)row["c3_signedvalues"]), new[] { (Void, """{"c3_quantity":"10"}"""), (Given, """{"c3_quantity":"12"}""") });
            Assert.Equal(Status(row) == Void, Record.Exception(() => asked.Deal.MoveTo(Close)) is not null);
        });

    [Fact]
    public void Of_two_who_sign_one_is_told_that_it_is_signed_already() => Race(
        Asked,
        asked => Answer(plant, asked.SignOff),
        asked => Answer(otherPlant, asked.SignOff),
        (asked, first, second) =>
        {
            Assert.StartsWith("This sign-off was given on", Assert.Single(new[] { first, second }.OfType<Exception>()).Message, StringComparison.Ordinal);
            asked.Deal.MoveTo(Close);
            AssertConsistent(asked.Deal);
        });

    [Fact]
    public void A_move_and_the_change_of_a_signed_value_end_as_one_after_the_other() => Race(
        () =>
        {
            var asked = Asked();
            Answer(plant, asked.SignOff);
            return asked.Deal;
        },
        deal => deal.MoveTo(Close),
        deal => Write(deal, ("c3_quantity", 12)),
        (deal, move, change) =>
        {
            Assert.Null(change);
            Assert.Equal(move is null, deal.Position == Close);
            AssertConsistent(deal);
        });

    [Fact]
    public void A_move_and_the_decision_on_its_waiver_end_as_one_after_the_other() => Race(
        () =>
        {
            var asked = Asked(notice: false);
            Answer(plant, asked.SignOff);
            var waiver = (EntityReference)Send(asked.Deal.Seller, "c3_RequestWaiver", Reference(asked.Deal), ("RequirementCode", Notice), ("Reason", "It comes."), ("Compensation", "A call."))["Waiver"];
            return (asked.Deal, Waiver: waiver);
        },
        asked => asked.Deal.MoveTo(Close),
        asked => Send(director, "c3_DecideWaiver", asked.Waiver, ("Grant", true)),
        (asked, move, decision) =>
        {
            Assert.Null(decision);
            Assert.Equal(move is null, asked.Deal.Position == Close);
            Assert.True(move is null || move.Message.StartsWith("Not moved to 5 Close", StringComparison.Ordinal));
            asked.Deal.MoveTo(Close);
            AssertConsistent(asked.Deal);
        });

    [Fact]
    public void Of_two_versions_that_are_published_at_once_the_later_is_compared_with_the_earlier() => Race(
        () => Drafts("race", "race"),
        drafts => Publish(drafts.Tight),
        drafts => Publish(drafts.Loose),
        (drafts, _, _) => Assert.Single(new[] { drafts.Tight, drafts.Loose }, IsPublished));

    [Fact]
    public void Of_two_processes_of_one_flow_that_are_published_at_once_the_later_is_compared_with_the_earlier() => Race(
        () => Drafts("tight", "loose"),
        drafts => Publish(drafts.Tight),
        drafts => Publish(drafts.Loose),
        (drafts, tight, loose) =>
        {
            Assert.Null(tight ?? loose);
            Assert.True(IsPublished(drafts.Tight));
            Assert.True(!IsPublished(drafts.Loose) || Version(drafts.Loose) < Version(drafts.Tight));
        });

    private (Deal Deal, Guid SignOff) Asked(bool notice) => Asked(Deal.At(Organization, Diagnosis), notice);

    private (Deal Deal, Guid SignOff) Asked() => Asked(notice: true);

    private static (Deal Deal, Guid SignOff) Asked(Deal deal, bool notice)
    {
        if (notice)
            deal.Attach(Notice);
        Write(deal, ("c3_quantity", 10));
        return (deal, ((EntityReference)Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", Delivery))["SignOff"]).Id);
    }

    private static void Answer(IOrganizationService service, Guid signOff) =>
        Send(service, "c3_AnswerSignOff", new EntityReference("c3_signoff", signOff), ("Accept", true));

    private static int Status(Entity row) => row.GetAttributeValue<OptionSetValue>("statuscode").Value;

    // Of one flow, which nothing governs but one of the two.
    private (Guid Tight, Guid Loose) Drafts(string tight, string loose)
    {
        foreach (var earlier in Administrator.RetrieveMultiple(Of(AppProcess.FlowTable)).Entities)
            Administrator.Execute(new UpdateRequest { Target = new Entity("c3_process", earlier.Id) { ["c3_publishstate"] = Choice(0), ["c3_flowtable"] = null }, ["BypassCustomPluginExecution"] = true });
        var (demanding, other) = (AppProcess.Write(Organization, tight), AppProcess.Write(Organization, loose, tight == loose ? 2 : 1));
        demanding.Require("Qualify", "yes");
        return (demanding.Id, other.Id);
    }

    private static QueryExpression Of(string flow)
    {
        var query = new QueryExpression("c3_process");
        query.Criteria.AddCondition("c3_flowtable", ConditionOperator.Equal, flow);
        return query;
    }

    private void Publish(Guid draft) => Send(Administrator, "c3_PublishProcess", new EntityReference("c3_process", draft));

    private bool IsPublished(Guid process) => Read(process).GetAttributeValue<OptionSetValue>("c3_publishstate").Value == 940100001;

    private long Version(Guid process) => long.Parse(Read(process).RowVersion);

    private Entity Read(Guid process) => Administrator.Retrieve("c3_process", process, new("c3_publishstate"));
}
