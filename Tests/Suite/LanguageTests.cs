using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Whoever acts reads refusals and answers in the language of their own user interface.</summary>
public abstract class LanguageTests(ITestOrganization organization) : DecisionTests(organization)
{
    private const int German = 1031, AustrianGerman = 3079, French = 1036, Spanish = 3082, Unknown = 9999;

    [Theory]
    [InlineData(German, "Nicht nach 2 Zusage gewechselt: 1 von 1 Anforderung ist offen.\n1) Termin angenommen - noch kein Nachweis. ")]
    [InlineData(AustrianGerman, "Nicht nach 2 Zusage gewechselt: 1 von 1 Anforderung ist offen.\n1) Termin angenommen - noch kein Nachweis. ")]
    [InlineData(French, "Pas de passage à 2 Engagement : 1 exigence sur 1 est ouverte.\n1) Rendez-vous accepté - pas encore de preuve. ")]
    [InlineData(Spanish, "Not moved to 2 Commitment: 1 of 1 requirement is open.\n1) Meeting accepted - none yet. ")]
    [InlineData(Unknown, "Not moved to 2 Commitment: 1 of 1 requirement is open.\n1) Meeting accepted - none yet. ")]
    public void A_seller_reads_a_refusal_in_their_language(int language, string refusal)
    {
        var deal = Deal.Begin(Organization);
        Speak(Organization.Seller, language);
        Assert.StartsWith(refusal, Refused(() => deal.MoveTo(Commitment)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_users_read_the_same_refusal_each_in_their_own()
    {
        var deal = Deal.Begin(Organization);
        Speak(Organization.Seller, German);
        var french = Organization.UserWithRoles("System Administrator");
        Speak(french, French);
        var move = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(Commitment), ["traversedpath"] = Deal.Path(Commitment) };
        Assert.StartsWith("Nicht nach 2 Zusage gewechselt", Refused(() => deal.MoveTo(Commitment)), StringComparison.Ordinal);
        Assert.StartsWith("Pas de passage à 2 Engagement", Refused(() => Organization.As(french).Update(move)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_answers_in_the_language_of_who_asks()
    {
        var deal = Deal.Begin(Organization);
        Speak(Organization.Seller, German);
        var answer = (string)Send(deal.Seller, "c3_EvaluateGate", Reference(deal))["Verdict"];
        Assert.Contains("\"name\":\"Neukundenverkauf\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Termin angenommen\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"Nicht nach 2 Zusage gewechselt", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"language\":\"de\"}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_decides_about_a_waiver_reads_in_their_language_why_they_may_not()
    {
        var deal = Deal.At(Organization, Commitment);
        var waiver = (EntityReference)Send(deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", "minimum-revenue"), ("Reason", "It comes."), ("Compensation", "A call."))["Waiver"];
        var manager = Holder("Nobody's role");
        Speak(manager, French);
        Assert.StartsWith("Peuvent accorder une dérogation à « ", Refused(() => Send(Organization.As(manager), "c3_DecideWaiver", waiver, ("Grant", true))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_stays_in_the_language_of_the_process_file()
    {
        Speak(Organization.Seller, German);
        var deal = Deal.At(Organization, Commitment);
        Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", "delivery-date"));
        Assert.Equal("New-name sale: outreach to commitment", deal.Receipts[0]["c3_name"]);
        Assert.Equal("Delivery date accepted by the plant", Rows("c3_signoff", deal)[0]["c3_name"]);
        Assert.Contains("\"findings\":[]", (string)Organization.As(Organization.Administrator).Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_is_read_within_minutes()
    {
        var deal = Deal.Begin(Organization);
        Refused(() => deal.MoveTo(Commitment));
        Speak(Organization.Seller, German);
        Organization.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("Nicht nach 2 Zusage gewechselt", Refused(() => deal.MoveTo(Commitment)), StringComparison.Ordinal);
    }

    private void Speak(Guid user, int language) =>
        Administrator.Execute(new UpsertRequest { Target = new Entity("usersettings", user) { ["uilanguageid"] = language } });
}
