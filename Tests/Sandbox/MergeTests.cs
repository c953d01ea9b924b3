using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Merging accounts, contacts and leads.</summary>
public sealed class MergeTests : EngineTest
{
    [Fact]
    public void What_belonged_to_the_one_belongs_to_the_other_and_the_one_is_deactivated()
    {
        var (master, other) = (Create("account", ("name", "A")), Create("account", ("name", "B")));
        var opportunity = Create("opportunity", ("customerid", other), ("parentaccountid", other));
        var note = Create("annotation", ("objectid", other));

        Merge(master, other.Id, new("account") { ["telephone1"] = "1" });

        Assert.Equal((master, master, master), (Read(opportunity)["customerid"], Read(opportunity)["parentaccountid"], Read(note)["objectid"]));
        Assert.Equal("1", Read(master)["telephone1"]);
        Assert.Equal((true, master, "Inactive"), (Read(other)["merged"], Read(other)["masterid"], Read(other).FormattedValues["statecode"]));
    }

    [Fact]
    public void What_another_was_merged_into_can_itself_be_merged()
    {
        var (first, second, third) = (Create("account", ("name", "A")), Create("account", ("name", "B")), Create("account", ("name", "C")));
        Merge(second, first.Id);
        Merge(third, second.Id);
        Assert.Equal((second, third), (Read(first)["masterid"], Read(second)["masterid"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_another_was_merged_into_can_be_deleted(bool raises)
    {
        Open(new PlatformBehaviour { RemoveLinkRaisesUpdate = raises });
        var (master, other) = (Create("account", ("name", "A")), Create("account", ("name", "B")));
        Merge(master, other.Id);
        Service.Delete("account", master.Id);
        Assert.False(Read(other).Contains("masterid"));
    }

    [Fact]
    public void A_step_sees_both_rows_and_can_refuse()
    {
        Open(typeof(ContactsMerged));
        var (master, other) = (Create("contact", ("lastname", "A")), Create("contact", ("lastname", "B")));
        Script.When<ContactsMerged>(p =>
        {
            Assert.Equal((master, other.Id), (p.Context.InputParameters["Target"], p.Context.InputParameters["SubordinateId"]));
            throw new InvalidPluginExecutionException($"{p.Context.PreEntityImages["before"]["lastname"]} stays.");
        });

        Assert.Equal("A stays.", Fault(() => Merge(master, other.Id)).Message);
        Assert.Equal("Active", Read(other).FormattedValues["statecode"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_merge_raises_Update_of_what_it_changes_or_not(bool raises)
    {
        Open(new PlatformBehaviour { MergeRaisesUpdate = raises }, typeof(OpportunityChanged));
        var (master, other, seen) = (Create("contact", ("lastname", "A")), Create("contact", ("lastname", "B")), 0);
        Create("opportunity", ("parentcontactid", other));
        Script.When<OpportunityChanged>(_ => seen++);

        Merge(master, other.Id);

        Assert.Equal(raises ? 1 : 0, seen);
    }

    [Fact]
    public void Only_two_rows_of_the_three_tables_can_be_merged()
    {
        var account = Create("account", ("name", "A"));
        Assert.Contains("'opportunity'", Fault(() => Merge(Create("opportunity"), Guid.NewGuid())).Message, StringComparison.Ordinal);
        Assert.Contains("SubordinateId", Fault(() => Merge(account, account.Id)).Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.NoSuchRow, Fault(() => Merge(account, Guid.NewGuid())).ErrorCode);
    }

    private void Merge(EntityReference target, Guid subordinate, Entity? content = null) => Service.Execute(new("Merge")
    {
        ["Target"] = target,
        ["SubordinateId"] = subordinate,
        ["UpdateContent"] = content,
        ["PerformParentingChecks"] = false,
    });
}

[CrmPluginRegistration("Merge", "contact", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "contacts merged", 1, IsolationModeEnum.Sandbox,
    Image1Name = "before", Image1Type = ImageTypeEnum.PreImage, Image1Attributes = "lastname")]
public sealed class ContactsMerged : ScriptedPlugin;
