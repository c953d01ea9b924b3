using SalesProcessPlugins.Solution.Roles;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>Every role allows what its holders need, and no more.</summary>
public class RoleTests
{
    private static readonly string[] Definitions = ["c3_process", "c3_stage", "c3_activity", "c3_requirement"];
    private static readonly string[] Kept = ["c3_gate", "c3_evidence", "c3_signoff", "c3_waiver", "c3_receipt"];
    private static readonly string[] Flows = ["c3_newnamesale", "c3_channelsale"];

    private static readonly Privilege[] Read = [Privilege.Read];
    private static readonly Privilege[] UseFlow = [Privilege.Create, Privilege.Read, Privilege.Write, Privilege.Append, Privilege.AppendTo];

    private static readonly IReadOnlyList<RoleDeclaration> Roles = SolutionSources.Read(Repository.SolutionFolder).Roles;

    [Fact]
    public void There_are_seven_roles() => Assert.Equal(
        ["administrator", "auditor", "mail-synchronization", "manager", "migration", "seller", "signatory"], Roles.Select(role => role.Code));

    [Fact]
    public void Nobody_writes_what_only_the_suite_may_write() => Assert.All(Roles, role =>
        Assert.All(Kept, table => Assert.Empty(Of(role.Code, table).Except(Read))));

    [Theory]
    [InlineData("seller")]
    [InlineData("manager")]
    [InlineData("migration")]
    public void Whoever_sells_reads_the_suite_and_works_with_the_flows(string role)
    {
        Assert.All(Definitions.Concat(Kept), table => Assert.Equal(Read, Of(role, table)));
        Assert.All(Flows, table => Assert.Equal(UseFlow, Of(role, table)));
    }

    [Fact]
    public void The_administrator_alone_writes_definitions()
    {
        Assert.All(Definitions, table => Assert.Equal(Enum.GetValues<Privilege>().Order(), Of("administrator", table).Order()));
        Assert.All(Kept.Concat(Flows), table => Assert.Equal(Read, Of("administrator", table)));
        Assert.All(Roles.Where(role => role.Code != "administrator"), role =>
            Assert.All(Definitions, table => Assert.Empty(Of(role.Code, table).Except(Read))));
    }

    [Fact]
    public void The_auditor_reads_everything_and_writes_nothing() =>
        Assert.All([.. Definitions, .. Kept, .. Flows, "c3_permission"], table => Assert.Equal(Read, Of("auditor", table)));

    [Fact]
    public void A_signatory_reads_definitions_and_sign_offs() =>
        Assert.Equal(Definitions.Append("c3_signoff"), Roles.Single(role => role.Code == "signatory").Tables.Where(table => table.May.SequenceEqual(Read)).Select(table => table.Name));

    [Fact]
    public void Who_delivers_mail_reads_processes_and_finds_the_client_that_a_mail_is_about() =>
        Assert.Equal([("c3_process", "Read"), ("c3_client", "Read AppendTo")], Roles.Single(role => role.Code == "mail-synchronization").Tables.Select(table => (table.Name, string.Join(" ", table.May))));

    [Theory]
    [InlineData("seller")]
    [InlineData("signatory")]
    [InlineData("mail-synchronization")]
    [InlineData("manager", Privilege.Create, Privilege.Read)]
    [InlineData("migration", Privilege.Create)]
    [InlineData("auditor", Privilege.Read)]
    [InlineData("administrator", Privilege.Read, Privilege.Write)]
    public void Creating_permissions_regularises_reading_audits_and_writing_publishes(string role, params Privilege[] may) =>
        Assert.Equal(may, Of(role, "c3_permission"));

    private static IReadOnlyList<Privilege> Of(string role, string table) =>
        Roles.Single(one => one.Code == role).Tables.SingleOrDefault(one => one.Name == table)?.May ?? [];
}
