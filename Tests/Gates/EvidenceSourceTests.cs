using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Tests.Gates;

/// <summary>What evidence is worth by where it came from, and the hash of an e-mail.</summary>
public class EvidenceSourceTests
{
    [Theory]
    [InlineData(true, false, true, false, Grade.A)]
    [InlineData(false, true, true, false, Grade.A)]
    [InlineData(true, false, false, false, Grade.C)]
    [InlineData(false, true, false, false, Grade.C)]
    [InlineData(true, false, true, true, Grade.C)]
    [InlineData(false, true, true, true, Grade.C)]
    [InlineData(false, false, true, false, Grade.C)]
    public void Only_what_a_portal_or_the_mail_synchronisation_says_is_the_customers_own_act(bool portal, bool mail, bool fromCustomer, bool impersonated, Grade expected) =>
        Assert.Equal(expected, new EvidenceSource { IsPortal = portal, IsSynchronizedMail = mail, IsFromCustomer = fromCustomer, IsImpersonated = impersonated }.Grade);

    [Theory]
    [InlineData(true, false, false, Grade.B)]
    [InlineData(true, true, false, Grade.C)]
    [InlineData(true, false, true, Grade.C)]
    [InlineData(false, false, false, Grade.C)]
    public void A_program_of_its_own_is_a_third_party_unless_it_acts_for_somebody(bool application, bool impersonated, bool portal, Grade expected) =>
        Assert.Equal(expected, new EvidenceSource { IsApplication = application, IsImpersonated = impersonated, IsPortal = portal }.Grade);

    [Fact]
    public void A_word_is_worth_least_whoever_brings_it_in() =>
        Assert.Equal(Grade.D, new EvidenceSource { HasContent = false, IsApplication = true }.Grade);

    [Fact]
    public void The_text_of_an_email_says_sender_subject_body_and_files_in_one_order_only() =>
        Assert.Equal(
            """{"sender":"a@b.c","subject":"Yes","body":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","attachments":["1","2"]}""",
            new MailText(" A@b.c", "Yes", null, ["2", "1"]).ToString());
}
