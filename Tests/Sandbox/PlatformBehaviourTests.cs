using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What the documentation leaves open can be played either way.</summary>
public sealed class PlatformBehaviourTests : EngineTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Connecting_by_a_lookup_raises_Update_of_the_child_or_not(bool raises)
    {
        Open(new PlatformBehaviour { AssociateRaisesUpdate = raises }, typeof(ContactChanged));
        var (account, contact) = (Create("account", ("name", "A")), Create("contact", ("lastname", "C")));
        var seen = Seen<ContactChanged>();

        Service.Associate("account", account.Id, new("contact_customer_accounts"), [contact]);
        Assert.Equal(account, Read(contact)["parentcustomerid"]);
        Service.Disassociate("account", account.Id, new("contact_customer_accounts"), [contact]);

        Assert.False(Read(contact).Contains("parentcustomerid"));
        Assert.Equal(raises ? 2 : 0, seen.Count);
    }

    [Fact]
    public void A_step_on_Associate_is_of_no_table_and_sees_what_is_connected()
    {
        Open(typeof(RowsConnected));
        var (account, contact, seen) = (Create("account", ("name", "A")), Create("contact", ("lastname", "C")), new List<string>());
        Script.When<RowsConnected>(p =>
        {
            var input = p.Context.InputParameters;
            Assert.Equal((account, contact), ((EntityReference)input["Target"], ((EntityReferenceCollection)input["RelatedEntities"])[0]));
            seen.Add($"{p.Context.MessageName} {p.Context.PrimaryEntityName} {((Relationship)input["Relationship"]).SchemaName}");
        });

        Service.Associate("account", account.Id, new("contact_customer_accounts"), [contact]);
        Service.Disassociate("account", account.Id, new("contact_customer_accounts"), [contact]);

        Assert.Equal(["Associate none contact_customer_accounts", "Disassociate none contact_customer_accounts"], seen);
    }

    [Theory]
    [InlineData(true, false, new[] { "Update", "Update" })]
    [InlineData(false, false, new string[0])]
    [InlineData(false, true, new[] { "SetState" })]
    [InlineData(true, true, new[] { "SetState", "Update", "Update" })]
    public void Winning_raises_Update_and_SetState_or_not(bool update, bool setState, string[] expected)
    {
        Open(new PlatformBehaviour { WinRaisesUpdate = update, WinRaisesSetState = setState }, typeof(OpportunityChanged), typeof(OpportunityState));
        var (opportunity, seen) = (Create("opportunity", ("name", "O")), new List<string>());
        Script.When<OpportunityChanged>(p => seen.Add(p.Context.MessageName));
        Script.When<OpportunityState>(p =>
        {
            Assert.Equal((opportunity, 1), ((EntityReference)p.Context.InputParameters["EntityMoniker"], ((OptionSetValue)p.Context.InputParameters["State"]).Value));
            seen.Add(p.Context.MessageName);
        });

        Service.Execute(new WinOpportunityRequest { OpportunityClose = Row("opportunityclose", ("opportunityid", opportunity)), Status = new(-1) });

        Assert.Equal("Won", Read(opportunity).FormattedValues["statecode"]);
        Assert.Equal(expected, seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_deleted_along_raises_Delete_or_not(bool raises)
    {
        Open(new PlatformBehaviour { CascadeRaisesDelete = raises }, typeof(NoteDeleted));
        var (account, seen) = (Create("account", ("name", "A")), Seen<NoteDeleted>());
        var opportunity = Create("opportunity", ("name", "O"), ("customerid", account));
        Create("annotation", ("subject", "N"), ("objectid", opportunity));

        Service.Delete("account", account.Id);

        Assert.Equal((0, 0, raises ? 1 : 0), (Count("opportunity"), Count("annotation"), seen.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lookup_that_is_cleared_raises_Update_or_not(bool raises)
    {
        Open(new PlatformBehaviour { RemoveLinkRaisesUpdate = raises }, typeof(OpportunityChanged));
        var contact = Create("contact", ("lastname", "C"));
        var (opportunity, seen) = (Create("opportunity", ("parentcontactid", contact)), Seen<OpportunityChanged>());

        Service.Delete("contact", contact.Id);

        Assert.False(Read(opportunity).Contains("parentcontactid"));
        Assert.Equal(raises ? 1 : 0, seen.Count);
    }

    [Fact]
    public void A_row_with_the_id_of_another_table_is_not_taken_for_it()
    {
        var account = Create("account", ("name", "A"));
        var opportunity = new EntityReference("opportunity", account.Id);
        Service.Create(new("opportunity", account.Id));
        Create("annotation", ("subject", "N"), ("objectid", opportunity));

        Service.Delete("account", account.Id);

        Assert.Equal(1, Count("annotation"));
    }

    private static List<string> Seen<TPlugin>()
        where TPlugin : ScriptedPlugin
    {
        var seen = new List<string>();
        Script.When<TPlugin>(p => seen.Add(p.Context.MessageName));
        return seen;
    }
}

[CrmPluginRegistration("Update", "contact", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "contact changed", 1, IsolationModeEnum.Sandbox)]
public sealed class ContactChanged : ScriptedPlugin;

[CrmPluginRegistration("Associate", "none", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "rows connected", 1, IsolationModeEnum.Sandbox)]
[CrmPluginRegistration("Disassociate", "none", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "rows parted", 1, IsolationModeEnum.Sandbox)]
public sealed class RowsConnected : ScriptedPlugin;

[CrmPluginRegistration("SetState", "opportunity", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "opportunity state", 1, IsolationModeEnum.Sandbox)]
public sealed class OpportunityState : ScriptedPlugin;
