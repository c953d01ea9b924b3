using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Emails: their people, their attachments, and how they arrive.</summary>
public sealed class EmailTests : EngineTest
{
    [Fact]
    public void A_delivered_message_becomes_a_received_email_from_whoever_is_known_by_the_address()
    {
        var contact = Create("contact", ("lastname", "Buyer"), ("emailaddress1", "buyer@example.com"));
        var opportunity = Create("opportunity", ("name", "O"));

        var email = Deliver("DeliverIncomingEmail", ("From", "buyer@example.com"), ("To", "us@example.com; them@example.com"), ("ExtraProperties", Row("email", ("regardingobjectid", opportunity))), ("Attachments", Attachment()));

        var row = Read(email);
        Assert.Equal((false, "Received", opportunity, "Yes"), (row["directioncode"], row.FormattedValues["statuscode"], row["regardingobjectid"], row["subject"]));
        Assert.Equal([(1, contact, "buyer@example.com"), (2, null, "them@example.com"), (2, null, "us@example.com")], PartiesOf(email));
        var attachment = Assert.Single(Service.RetrieveMultiple(new QueryExpression("activitymimeattachment") { ColumnSet = new(true) }).Entities);
        Assert.Equal((email, 2), (attachment["objectid"], attachment["filesize"]));
    }

    [Theory]
    [InlineData("DeliverIncomingEmail", new[] { "DeliverIncoming", "DeliverIncomingEmail" })]
    [InlineData("DeliverPromoteEmail", new[] { "DeliverPromote", "DeliverPromoteEmail" })]
    public void Steps_under_both_names_see_the_email_afterwards(string message, string[] expected)
    {
        Open(typeof(EmailDelivered));
        var seen = new List<string>();
        Script.When<EmailDelivered>(p =>
        {
            Assert.Equal("Yes", p.Context.PostEntityImages.Values.FirstOrDefault()?["subject"] ?? "Yes");
            Assert.Equal(p.Context.PrimaryEntityId, p.Context.OutputParameters["EmailId"]);
            seen.Add(p.Context.MessageName);
        });

        Deliver(message, ("From", "a@example.com"));

        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Tracking_an_email_that_exists_writes_into_it()
    {
        var email = Create("email", ("subject", "Draft"));
        Assert.Equal(email, Deliver("DeliverPromoteEmail", ("EmailId", email.Id)));
        Assert.Equal("Yes", Read(email)["subject"]);
    }

    [Fact]
    public void The_people_of_an_email_are_replaced_list_by_list()
    {
        var email = Create("email", ("from", People("a")), ("to", People("b", "c")));
        Update(email, ("to", People("d")));
        Assert.Equal([(1, null, "a"), (2, null, "d")], PartiesOf(email));
    }

    private static EntityCollection People(params string[] addresses) => new([.. addresses.Select(a => Row("activityparty", ("addressused", a)))]);

    private static EntityCollection Attachment() =>
        new([Row("activitymimeattachment", ("filename", "a.txt"), ("body", "aGk="), ("mimetype", "text/plain"))]);

    private EntityReference Deliver(string message, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { ["Subject"] = "Yes", ["Body"] = "We buy.", ["MessageId"] = "<1>", ["ReceivedOn"] = Time.GetUtcNow().UtcDateTime };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return new("email", (Guid)Service.Execute(request)["EmailId"]);
    }

    private IEnumerable<(int Role, EntityReference? Party, string Address)> PartiesOf(EntityReference email)
    {
        var query = new QueryExpression("activityparty") { ColumnSet = new(true) };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, email.Id);
        return Service.RetrieveMultiple(query).Entities
            .Select(p => (p.GetAttributeValue<OptionSetValue>("participationtypemask").Value, p.GetAttributeValue<EntityReference?>("partyid"), (string)p["addressused"]))
            .Order(Comparer<(int, EntityReference?, string)>.Create((a, b) => (a.Item1, a.Item3).CompareTo((b.Item1, b.Item3))));
    }
}

[CrmPluginRegistration("DeliverIncoming", "email", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "email in", 1, IsolationModeEnum.Sandbox,
    Image1Name = "after", Image1Type = ImageTypeEnum.PostImage, Image1Attributes = "subject")]
[CrmPluginRegistration("DeliverIncomingEmail", "email", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "email in, as the request is named", 1, IsolationModeEnum.Sandbox)]
[CrmPluginRegistration("DeliverPromote", "email", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "email tracked", 1, IsolationModeEnum.Sandbox)]
[CrmPluginRegistration("DeliverPromoteEmail", "email", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "email tracked, as the request is named", 1, IsolationModeEnum.Sandbox)]
public sealed class EmailDelivered : ScriptedPlugin;
