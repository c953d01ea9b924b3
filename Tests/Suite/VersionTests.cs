using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>How a process changes while opportunities run on it.</summary>
public abstract class VersionTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const string Requirement = "c3_requirement";

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    private Guid Published => Versions().Single(v => v.GetAttributeValue<OptionSetValue>("c3_publishstate").Equals(Choice(1))).Id;

    [Fact]
    public void A_new_version_is_a_draft_with_everything_of_the_one_before()
    {
        var draft = NewVersion();
        var (before, after) = (Row("c3_process", Published), Row("c3_process", draft));
        Assert.Equal((2, Choice(0)), (after["c3_version"], after["c3_publishstate"]));
        Assert.False(after.Contains("c3_definitionhash"));
        Assert.Equal(before["c3_flowtable"], after["c3_flowtable"]);
        Assert.Equal(Contents(Published), Contents(draft));
    }

    [Fact]
    public void Versions_count_on_from_the_highest()
    {
        NewVersion();
        Assert.Equal(3, Row("c3_process", NewVersion())["c3_version"]);
    }

    [Theory]
    [InlineData("c3_process", "c3_name"), InlineData("c3_stage", "c3_name"), InlineData(Requirement, "c3_name")]
    public void What_is_published_is_not_changed(string table, string column) =>
        Assert.StartsWith("A published process does not change", Refused(() => Administrator.Update(new Entity(table, IdIn(table, Published)) { [column] = "Other" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("c3_process"), InlineData("c3_stage"), InlineData(Requirement)]
    public void What_is_published_is_not_deleted(string table) =>
        Assert.StartsWith("A published process does not change", Refused(() => Administrator.Delete(table, IdIn(table, Published))), StringComparison.Ordinal);

    [Theory]
    [InlineData("c3_process"), InlineData("c3_stage"), InlineData(Requirement)]
    public void What_is_published_is_not_deactivated(string table) =>
        Assert.StartsWith("A published process does not change", Refused(() => Administrator.Update(new Entity(table, IdIn(table, Published)) { ["statecode"] = new OptionSetValue(1) })), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_added_to_what_is_published()
    {
        var stage = IdIn("c3_stage", Published);
        Assert.StartsWith("A published process does not change", Refused(() => Administrator.Create(new Entity(Requirement) { ["c3_name"] = "More", ["c3_stageid"] = new EntityReference("c3_stage", stage) })), StringComparison.Ordinal);
    }

    [Fact]
    public void Activities_are_copied_and_kept_like_the_stage_they_belong_to()
    {
        var draft = NewVersion();
        var stage = new EntityReference("c3_stage", IdIn("c3_stage", draft));
        var activity = Administrator.Create(new Entity("c3_activity") { ["c3_name"] = "Call", ["c3_code"] = "call", ["c3_position"] = 7, ["c3_stageid"] = stage });
        Assert.True(Publish(draft, Organization.Administrator));
        Assert.Contains(Rows("c3_stage", "c3_processid", NewVersion()).SelectMany(copy => Rows("c3_activity", "c3_stageid", copy.Id)), copy => (string)copy["c3_code"] == "call");
        Action[] changes =
        [
            () => Administrator.Update(new Entity("c3_activity", activity) { ["c3_name"] = "Other" }),
            () => Administrator.Update(new Entity("c3_activity", activity) { ["statecode"] = new OptionSetValue(1) }),
            () => Administrator.Delete("c3_activity", activity),
            () => Administrator.Create(new Entity("c3_activity") { ["c3_name"] = "More", ["c3_stageid"] = stage }),
        ];
        Assert.All(changes, change => Assert.StartsWith("A published process does not change", Refused(change), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_moved_out_of_or_into_what_is_published()
    {
        var draft = NewVersion();
        var (ours, theirs) = (IdIn("c3_stage", Published), IdIn("c3_stage", draft));
        Assert.StartsWith("A published process does not change", Refused(() => Relink("c3_stage", ours, "c3_processid", "c3_process", draft)), StringComparison.Ordinal);
        Assert.StartsWith("A published process does not change", Refused(() => Relink("c3_stage", theirs, "c3_processid", "c3_process", Published)), StringComparison.Ordinal);
        Assert.StartsWith("A published process does not change", Refused(() => Relink(Requirement, IdIn(Requirement, Published), "c3_stageid", "c3_stage", theirs)), StringComparison.Ordinal);
        Assert.StartsWith("A published process does not change", Refused(() => Relink(Requirement, IdIn(Requirement, draft), "c3_stageid", "c3_stage", ours)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_draft_governs_what_begins_and_leaves_what_runs_alone()
    {
        var running = Deal.Begin(Organization);
        var first = Published;
        var draft = NewVersion();
        Administrator.Update(new Entity(Requirement, Named(draft, "agenda-confirmed")) { ["c3_freshdays"] = 30 });
        Assert.True(Publish(draft, Organization.Administrator));
        Assert.Equal(first, Row("c3_gate", running.Id).GetAttributeValue<EntityReference>("c3_processid").Id);
        Assert.Equal(draft, Row("c3_gate", Deal.Begin(Organization).Id).GetAttributeValue<EntityReference>("c3_processid").Id);
    }

    [Fact]
    public void Tightening_takes_one_person()
    {
        var draft = NewVersion();
        Administrator.Update(new Entity(Requirement, Named(draft, "meeting-accepted")) { ["c3_freshdays"] = 30 });
        Assert.True(Publish(draft, Organization.Administrator));
    }

    [Theory]
    [InlineData("effect"), InlineData("grade"), InlineData("removed"), InlineData("later"), InlineData("group")]
    public void Loosening_takes_another_person(string how)
    {
        var draft = NewVersion();
        Loosen(draft, how);
        Assert.False(Publish(draft, Organization.Administrator));
        Assert.False(Publish(draft, Organization.Administrator));
        Assert.True(Publish(draft, Second()));
    }

    [Fact]
    public void Nobody_is_two_people_by_acting_for_another_needs_impersonation()
    {
        var (draft, second) = (NewVersion(), Second());
        Loosen(draft, "effect");
        Assert.False(Publish(draft, second));
        var request = new OrganizationRequest("c3_PublishProcess") { ["Target"] = new EntityReference("c3_process", draft) };
        Assert.Contains("two people who are signed in as themselves", Refused(() => Organization.Impersonating(second, Organization.Administrator).Execute(request)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_of_another_code_does_not_loosen_a_governed_flow_by_itself()
    {
        var draft = NewVersion();
        Loosen(draft, "effect");
        Administrator.Update(new Entity("c3_process", draft) { ["c3_code"] = "other-sale" });
        Assert.False(Publish(draft, Organization.Administrator));
    }

    [Theory]
    [InlineData("c3_publishrequestedhash"), InlineData("c3_definitionhash")]
    public void Nobody_says_of_a_draft_what_publishing_says(string column) =>
        Assert.StartsWith("A published process does not change", Refused(() => Administrator.Update(new Entity("c3_process", NewVersion()) { [column] = new string('0', 64) })), StringComparison.Ordinal);

    [Fact]
    public void What_changed_after_it_was_asked_for_has_to_be_asked_for_again()
    {
        var (draft, second) = (NewVersion(), Second());
        Loosen(draft, "effect");
        Assert.False(Publish(draft, Organization.Administrator));
        Administrator.Update(new Entity(Requirement, Named(draft, "agenda-confirmed")) { ["c3_effect"] = Choice(0) });
        Assert.False(Publish(draft, second));
        Assert.True(Publish(draft, Organization.Administrator));
    }

    [Fact]
    public void A_process_that_looks_at_what_is_not_there_is_not_published()
    {
        var draft = NewVersion();
        AddCriterion(draft, "c3_nowhere");
        Assert.StartsWith("Not published: it looks at c3_nowhere, and there is no such column.", Refused(() => Publish(draft, Organization.Administrator)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_looks_at_more_rows_than_a_query_joins_is_not_published()
    {
        var draft = NewVersion();
        AddCriterion(draft, string.Concat(Enumerable.Repeat("parentaccountid.account.", 12)) + "name");
        Assert.StartsWith("Not published: its criteria look at 13 other rows through lookups", Refused(() => Publish(draft, Organization.Administrator)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_gone_is_refused_in_plain_words_and_then_counts_as_unknown()
    {
        var draft = NewVersion();
        var criterion = AddCriterion(draft, "description");
        Assert.True(Publish(draft, Organization.Administrator));
        Administrator.Execute(new UpdateRequest
        {
            Target = new Entity(Requirement, criterion) { ["c3_definition"] = Definition("c3_nowhere") },
            ["BypassCustomPluginExecution"] = true,
        });
        Administrator.Execute(new UpdateRequest { Target = new Entity("c3_process", draft) { ["c3_situation"] = "Touched" }, ["BypassCustomPluginExecution"] = true });
        var deal = new Deal(Organization).WithoutProcess();
        Assert.Contains("the process looks at something that is no longer there. Tell your administrator to run the health check.", Refused(() => deal.Start(0)), StringComparison.Ordinal);
        deal.Start(0);
        var finding = JsonDocument.Parse(Evaluate(deal)).RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "more");
        Assert.Equal("unknown", finding.GetProperty("state").GetString());
    }

    private static string Definition(string column) => $"{{\"column\":\"{column}\",\"operator\":\"is-set\"}}";

    private static string Evaluate(Deal deal) =>
        (string)deal.Seller.Execute(new OrganizationRequest("c3_EvaluateGate") { ["Target"] = new EntityReference("opportunity", deal.Id) })["Verdict"];

    private Guid Second() => Organization.UserWithRoles("System Administrator");

    private Guid AddCriterion(Guid version, string column) => Administrator.Create(new Entity(Requirement)
    {
        ["c3_name"] = "More",
        ["c3_code"] = "more",
        ["c3_kind"] = Choice(1),
        ["c3_effect"] = Choice(2),
        ["c3_position"] = 9,
        ["c3_definition"] = Definition(column),
        ["c3_stageid"] = Row(Requirement, Named(version, "meeting-accepted"))["c3_stageid"],
    });

    private void Loosen(Guid version, string how)
    {
        var id = Named(version, "meeting-accepted");
        if (how == "removed")
            Administrator.Delete(Requirement, id);
        else
            Administrator.Update(how switch
            {
                "effect" => new Entity(Requirement, id) { ["c3_effect"] = Choice(0) },
                "grade" => new Entity(Requirement, id) { ["c3_leastgrade"] = Choice(3) },
                "later" => new Entity(Requirement, id) { ["c3_stageid"] = Row(Requirement, Named(version, "signed-contract"))["c3_stageid"] },
                _ => new Entity(Requirement, id) { ["c3_group"] = "some", ["c3_groupneeds"] = 1 },
            });
    }

    private void Relink(string table, Guid id, string lookup, string parent, Guid parentId) =>
        Administrator.Update(new Entity(table, id) { [lookup] = new EntityReference(parent, parentId) });

    private Guid NewVersion() =>
        ((EntityReference)Administrator.Execute(new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = new EntityReference("c3_process", Published) })["Version"]).Id;

    private bool Publish(Guid id, Guid user) => JsonDocument.Parse((string)Organization.As(user).Execute(
        new OrganizationRequest("c3_PublishProcess") { ["Target"] = new EntityReference("c3_process", id) })["Report"]).RootElement.GetProperty("published").GetBoolean();

    private List<Entity> Versions() => Rows("c3_process", "c3_code", "new-name-sale");

    private Entity Row(string table, Guid id) => Administrator.Retrieve(table, id, new ColumnSet(true));

    private Guid IdIn(string table, Guid version) => table switch
    {
        "c3_process" => version,
        "c3_stage" => Rows("c3_stage", "c3_processid", version)[0].Id,
        _ => Named(version, "meeting-accepted"),
    };

    private Guid Named(Guid version, string code) => Requirements(version).Single(r => (string)r["c3_code"] == code).Id;

    private List<Entity> Requirements(Guid version) => [.. Rows("c3_stage", "c3_processid", version).SelectMany(s => Rows(Requirement, "c3_stageid", s.Id))];

    private List<string> Contents(Guid version) => [.. Requirements(version)
        .Select(r => string.Join("|", r.Attributes.Where(a => a.Key.StartsWith("c3_", StringComparison.Ordinal) && a.Value is string or int).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}")))
        .Order(StringComparer.Ordinal)];

    private List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }
}
