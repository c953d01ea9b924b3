using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Sandbox.Replay;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The import of a small folder with the dirt of real data, and the replay of what it brought.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly SalesData Data = new(
        Table("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
            "Sub,finance,2001,1.5,10,Kenya,Acme", "Acme,technolgy,1996,1100.04,2822,United States,", "Odd,medical,x,many,,,Nobody"),
        Table("products.csv", "product,series,sales_price", "GTX Pro,GTX,4821"),
        Table("sales_teams.csv", "sales_agent,manager,regional_office", "Ann Agent,Max Boss,East"),
        Table("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
            "A1,Ann Agent,GTXPro,Acme,Won,2016-10-20,2017-03-01,4800", "A2,Ann Agent,GTX Pro,Sub,Lost,2016-10-25,2017-03-11,0",
            "A3,Ann Agent,GTX Pro,,Engaging,2016-12-01,,", "A4,Ann Agent,GTX Pro,Acme,Prospecting,,,",
            "A5,Nobody,Thing,Elsewhere,Engaging,tomorrow,,", "A4,Ann Agent,GTX Pro,Acme,Prospecting,,,", ",Ann Agent,GTX Pro,Acme,Won,,,", "A8,Ann Agent,GTX Pro,Acme,Maybe,,,"));

    private readonly LocalOrganization organization = DataFiles.Open(null);

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Every_row_is_loaded_there_already_or_rejected_with_a_reason()
    {
        var report = Import();

        Assert.Equal(new ImportCount(8, 5, 0, 3), report.Counts["sales_pipeline.csv"]);
        Assert.Equal(new ImportCount(3, 3, 0, 0), report.Counts["accounts.csv"]);
        Assert.Equal(
            [(7, "the same row stands further up in the file"), (8, "no opportunity_id"), (9, "the deal_stage \"Maybe\" is none of Prospecting, Engaging, Won, Lost")],
            report.Remarks.Where(r => r.Rejected).Select(r => (r.Row, r.Reason)));
        Assert.Contains(report.Remarks, r => r is { Row: 2, Reason: "the product \"GTXPro\" is read as \"GTX Pro\"" });
        Assert.Contains(report.Remarks, r => r is { Row: 4, Reason: "an open deal without account: loaded without customer" });
        Assert.Contains(report.Remarks, r => r is { Row: 6, Reason: "the engage_date \"tomorrow\" is no date such as 2017-03-01: loaded as created today" });
        Assert.Contains(report.Remarks, r => r is { File: "accounts.csv", Row: 4, Reason: "the parent company \"Nobody\" is not in the file: loaded without it" });
    }

    [Fact]
    public void A_second_run_writes_nothing()
    {
        Import();
        var newest = Newest();

        var again = Import();

        Assert.Equal(new ImportCount(8, 0, 5, 3), again.Counts["sales_pipeline.csv"]);
        Assert.Equal(newest, Newest());
    }

    [Fact]
    public void A_won_deal_is_closed_as_migrated_history()
    {
        Import();
        var deal = Service.Retrieve("opportunity", StableId.For("import/opportunity/A1"), new ColumnSet(true));

        Assert.Equal(1, deal.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(4800m, deal.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2017, 3, 1), deal.GetAttributeValue<DateTime>("actualclosedate"));
        Assert.Equal(new DateTime(2016, 10, 20), deal.GetAttributeValue<DateTime>("createdon"));
        Assert.Equal("Ann Agent", deal.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.Equal("GTX Pro for Acme", deal.GetAttributeValue<string>("name"));
    }

    [Fact]
    public void A_replay_moves_every_open_deal_once_and_only_with_its_evidence()
    {
        Import();
        var result = new ReplayRun(organization).Run(() => { });

        Assert.Equal((3, 3, 2, 1, 0), (result.Open, result.Refused, result.Allowed, result.AllowedOnWaiver, result.WithoutReceipt));
        Assert.Empty(result.Unexpected);
        Assert.True(result.IsAsExpected);
    }

    [Fact]
    public void A_date_too_early_to_be_kept_is_remarked_and_the_row_loaded_without_it()
    {
        var report = Import(Data with
        {
            Deals = Table("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
                "B1,Ann Agent,GTX Pro,Acme,Won,1650-03-01,1752-12-31,4800", "B2,Ann Agent,GTX Pro,Acme,Engaging,2016-12-01,0001-01-01,"),
        });

        Assert.Equal(new ImportCount(2, 2, 0, 0), report.Counts["sales_pipeline.csv"]);
        Assert.Equal(
            [
                (2, "the engage_date 1 March 1650 is before 1753, the first year that can be kept: loaded as created today"),
                (2, "the close_date 31 December 1752 is before 1753, the first year that can be kept: closed today"),
                (3, "the close_date 1 January 0001 is before 1753, the first year that can be kept: loaded without an estimated close date"),
            ],
            report.Remarks.Where(r => r.File == "sales_pipeline.csv").Select(r => (r.Row, r.Reason)));
        Assert.Equal(1, Service.Retrieve("opportunity", StableId.For("import/opportunity/B1"), new ColumnSet(true)).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    private ImportReport Import(SalesData? data = null)
    {
        var report = new ImportReport();
        new ImportRun(organization, data ?? Data, report).Run(() => { });
        return report;
    }

    private long Newest() => organization.Catalog.Tables.Values
        .Where(t => t.Columns.ContainsKey("versionnumber"))
        .Max(t => Service.ReadAll(new QueryExpression(t.LogicalName) { ColumnSet = new ColumnSet("versionnumber") })
            .Max(r => (long?)r.GetAttributeValue<long>("versionnumber")) ?? 0);

    private static IReadOnlyList<SalesRow> Table(string file, string header, params string[] rows) =>
        CsvTable.Read(new StringReader(string.Join('\n', rows.Prepend(header))), file, header.Split(','));
}
