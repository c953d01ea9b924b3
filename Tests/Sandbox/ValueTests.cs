using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class ValueTests : EngineTest
{
    public static TheoryData<string, object?, string> Unacceptable => new()
    {
        { "zz_nmae", "x", "zz_nmae" },
        { "zz_name", "more than ten", "at most 10" },
        { "zz_number", 11, "between 0 and 10" },
        { "zz_number", "11", "zz_number" },
        { "zz_kind", new OptionSetValue(3), "940100000 Plain" },
        { "zz_opportunityid", new EntityReference("opportunity", Guid.NewGuid()), "does not exist" },
        { "zz_opportunityid", new EntityReference("account", Guid.NewGuid()), "only to: opportunity" },
        { "statecode", new OptionSetValue(1), "cannot be set on Create" },
        { "createdon", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), "cannot be set on Create" },
    };

    [Theory]
    [MemberData(nameof(Unacceptable), DisableDiscoveryEnumeration = true)]
    public void An_unacceptable_value_is_refused_by_name(string column, object? value, string named) =>
        Assert.Contains(named, Fault(() => Create("zz_thing", (column, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_for_imports_is_set_once()
    {
        var thing = Create("zz_thing", ("importsequencenumber", 7));
        Assert.Contains("importsequencenumber", Fault(() => Update(thing, ("importsequencenumber", 8))).Message, StringComparison.Ordinal);
        Assert.Equal(7, Read(thing)["importsequencenumber"]);
    }

    [Fact]
    public void A_row_knows_who_when_and_in_which_state()
    {
        var account = Read(Create("account", ("name", "A")));
        Assert.Equal((Time.GetUtcNow().UtcDateTime, "Alex Administrator", "Active"), (account["createdon"], account.GetAttributeValue<EntityReference>("ownerid").Name, account.FormattedValues["statecode"]));
        Assert.Equal("sandbox", account.GetAttributeValue<EntityReference>("owningbusinessunit").Name);
    }

    [Fact]
    public void An_empty_text_is_no_value_and_a_date_has_no_fraction_of_a_second()
    {
        var opportunity = Read(Create("opportunity", ("name", ""), ("estimatedclosedate", new DateTime(2027, 1, 2, 3, 4, 5, DateTimeKind.Utc))));
        Assert.False(opportunity.Contains("name"));
        Assert.Equal(new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc), opportunity["estimatedclosedate"]);
    }

    [Fact]
    public void A_new_state_brings_its_status_and_refuses_a_foreign_one()
    {
        var thing = Create("zz_thing", ("zz_name", "T"));
        Assert.Equal(ErrorCodes.InvalidStatus, Fault(() => Update(thing, ("statuscode", new OptionSetValue(2)))).ErrorCode);
        Update(thing, ("statecode", new OptionSetValue(1)));
        Assert.Equal("Finished", Read(thing).FormattedValues["statuscode"]);
    }

    [Fact]
    public void Errors_name_a_row_with_the_right_article()
    {
        var (account, contact) = (Create("account", ("name", "A")), Create("contact", ("lastname", "C")));
        Assert.StartsWith("There is an account with", Fault(() => Create("account", ("accountid", account.Id))).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is a contact with", Fault(() => Create("contact", ("contactid", contact.Id))).Message, StringComparison.Ordinal);
        Assert.Contains("points to an opportunity that", Fault(() => Create("zz_thing", ("zz_opportunityid", new EntityReference("opportunity", Guid.NewGuid())))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notes_file_is_measured()
    {
        var note = Read(Create("annotation", ("filename", "a.txt"), ("documentbody", Convert.ToBase64String(new byte[100]))));
        Assert.Equal((100, true), (note["filesize"], note["isdocument"]));
    }

    [Fact]
    public void A_file_larger_than_the_organisation_allows_is_refused()
    {
        Update(new("organization", WhoAmI.OrganizationId), ("maxuploadfilesize", 100));
        var fault = Fault(() => Create("annotation", ("filename", "big.pdf"), ("documentbody", new string('A', 104))));
        Assert.Equal(ErrorCodes.FileTooLarge, fault.ErrorCode);
        Assert.Contains("big.pdf", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_blocked_type_is_refused() =>
        Assert.Equal(ErrorCodes.FileTypeBlocked, Fault(() => Create("annotation", ("filename", "run.EXE"), ("documentbody", "AAAA"))).ErrorCode);

    [Fact]
    public void A_row_that_others_must_have_cannot_be_deleted()
    {
        var contact = Create("contact", ("firstname", "Cara"), ("lastname", "Customer"));
        Create("zz_thing", ("zz_contactid", contact));
        Assert.Equal(ErrorCodes.DeleteRestricted, Fault(() => Service.Delete("contact", contact.Id)).ErrorCode);
        Assert.Equal("Cara Customer", Read(contact)["fullname"]);
    }

    [Fact]
    public void A_lookup_to_a_deleted_row_is_cleared_where_the_relationship_says_so()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        var thing = Create("zz_thing", ("zz_opportunityid", opportunity));
        Service.Delete("opportunity", opportunity.Id);
        Assert.False(Read(thing).Contains("zz_opportunityid"));
    }

    [Fact]
    public void An_id_is_used_once()
    {
        var account = Create("account", ("name", "A"));
        Assert.Equal(ErrorCodes.DuplicateId, Fault(() => Create("account", ("accountid", account.Id))).ErrorCode);
    }
}
