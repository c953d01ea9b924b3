using System.Xml.Linq;
using SalesProcessPlugins.Solution.ConfigurationData;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The shipped process as configuration rows.</summary>
public class ConfigurationDataTests
{
    private const string Version = "process/new-name-sale/v1";

    private static readonly string[] Processes = ["add-on-sale", "channel-sale", "client-lifecycle", "lead-qualification", "new-name-sale"];

    private static readonly string[] Requirements =
    [
        "meeting-accepted", "agenda-confirmed", "minimum-revenue", "served-industry", "problem-confirmed",
        "vendor-selection-notice", "delivery-date", "signed-contract", "contract-terms", "delivery-handoff",
    ];

    private static readonly IReadOnlyDictionary<string, byte[]> Package = Zip.Read(ConfigurationPackage.Pack(SolutionSources.Read(Repository.SolutionFolder)));

    private static readonly XElement Data = Xml("data.xml");

    [Fact]
    public void The_package_holds_rows_and_what_describes_them() =>
        Assert.Equal(["[Content_Types].xml", "data.xml", "data_schema.xml"], Package.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_process_has_a_row() => Assert.Equal(Processes.Select(code => StableId.For($"process/{code}/v1")), Ids("c3_process"));

    [Fact]
    public void Every_stage_has_a_row_with_the_id_of_its_code() =>
        Assert.Equal(ShippedProcess.StageCodes.Select(code => StableId.For($"{Version}/stage/{code}")), Ids("c3_stage").TakeLast(ShippedProcess.StageCodes.Length));

    [Fact]
    public void Every_requirement_has_a_row_with_the_id_of_its_code() => Assert.Equal(
        Requirements.Select(code => StableId.For($"{Version}/requirement/{code}")), Ids("c3_requirement").TakeLast(Requirements.Length));

    [Theory]
    [InlineData("c3_code", "vendor-selection-notice")]
    [InlineData("c3_kind", "940100000")]
    [InlineData("c3_effect", "940100002")]
    [InlineData("c3_leastgrade", "940100002")]
    [InlineData("c3_position", "0")]
    [InlineData("c3_definition", null)]
    [InlineData("c3_waiverrule", null)]
    [InlineData("c3_currency", null)]
    public void A_checkpoint_row_says_what_the_file_says(string column, string? value) =>
        Assert.Equal(value, Value(Row("c3_requirement", $"{Version}/requirement/vendor-selection-notice"), column));

    [Theory]
    [InlineData("c3_freshdays", "180")]
    [InlineData("c3_notbefore", "agenda-confirmed")]
    [InlineData("c3_currency", "USD")]
    [InlineData("c3_waiverrule", """{"authorities":[{"role":"Sales Process Manager","upTo":{"amount":250000,"currency":"USD"}},{"role":"Sales director"}],"mostDays":30,"extensions":1}""")]
    public void A_row_says_for_how_long_after_what_and_with_whose_waiver(string column, string value) =>
        Assert.Equal(value, Value(Row("c3_requirement", $"{Version}/requirement/problem-confirmed"), column));

    [Theory]
    [InlineData("c3_group", "selection")]
    [InlineData("c3_groupneeds", "1")]
    public void A_row_says_of_which_group_it_is(string column, string value) =>
        Assert.Equal(value, Value(Row("c3_requirement", "process/channel-sale/v1/requirement/order-request"), column));

    [Fact]
    public void A_requirement_points_to_its_stage() => Assert.Equal(
        StableId.For($"{Version}/stage/diagnosis").ToString(),
        Value(Row("c3_requirement", $"{Version}/requirement/vendor-selection-notice"), "c3_stageid"));

    [Fact]
    public void A_stage_row_names_the_columns_that_the_process_bar_shows() =>
        Assert.Equal("customerid,parentcontactid", Value(Row("c3_stage", $"{Version}/stage/outreach"), "c3_columns"));

    [Fact]
    public void A_criterion_row_carries_its_condition_in_one_spelling() => Assert.Equal(
        """{"column":"customerid.account.revenue","operator":"at-least","value":{"type":"money","amount":50000000,"currency":"USD"},"dealKiller":true}""",
        Value(Row("c3_requirement", $"{Version}/requirement/minimum-revenue"), "c3_definition"));

    [Fact]
    public void The_process_comes_as_a_draft_and_names_its_flow()
    {
        var process = Row("c3_process", Version);
        Assert.Equal("940100000", Value(process, "c3_publishstate"));
        Assert.Equal(ShippedProcess.FlowTable, Value(process, "c3_flowtable"));
        Assert.Equal("bpf_opportunityid", Value(process, "c3_flowlookup"));
        Assert.Equal("opportunity", Value(process, "c3_table"));
        Assert.Equal("1", Value(process, "c3_order"));
    }

    [Fact]
    public void Rows_are_matched_by_id_and_the_suite_notices_them() => Assert.All(Xml("data_schema.xml").Elements("entity"), table =>
    {
        Assert.Equal("false", table.Attribute("disableplugins")!.Value);
        Assert.Equal(
            [table.Attribute("primaryidfield")!.Value],
            table.Descendants("field").Where(field => field.Attribute("updateCompare") is not null).Select(field => field.Attribute("name")!.Value));
    });

    [Fact]
    public void Every_value_is_of_a_described_column() => Assert.All(Data.Elements("entity"), table =>
    {
        var described = Xml("data_schema.xml").Elements("entity").Single(one => one.Attribute("name")!.Value == table.Attribute("name")!.Value)
            .Descendants("field").Select(field => field.Attribute("name")!.Value);
        Assert.Empty(table.Descendants("field").Select(field => field.Attribute("name")!.Value).Except(described));
    });

    private static XElement Xml(string name) => XElement.Load(new MemoryStream(Package[name]));

    private static IEnumerable<XElement> Rows(string table) =>
        Data.Elements("entity").Single(entity => entity.Attribute("name")!.Value == table).Descendants("record");

    private static IEnumerable<Guid> Ids(string table) => Rows(table).Select(row => (Guid)row.Attribute("id")!);

    private static XElement Row(string table, string name) => Rows(table).Single(row => (Guid)row.Attribute("id")! == StableId.For(name));

    private static string? Value(XElement row, string column) =>
        row.Elements("field").SingleOrDefault(field => field.Attribute("name")!.Value == column)?.Attribute("value")!.Value;
}
