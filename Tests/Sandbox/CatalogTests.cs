using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class CatalogTests : EngineTest
{
    [Fact]
    public void A_table_of_the_solution_has_its_columns_and_the_systems()
    {
        var table = Organization.Catalog.Tables["zz_thing"];
        Assert.Equal(("zz_things", "zz_thingid", "zz_name", false, "Thing"), (table.SetName, table.Key, table.NameColumn, table.UserOwned, table.DisplayName));
        Assert.Contains("versionnumber", table.Columns.Keys);
        Assert.Equal("Special", table.Columns["zz_kind"].Options[940100001]);
    }

    [Fact]
    public void A_lookup_knows_its_targets_by_their_navigation_properties()
    {
        var tables = Organization.Catalog.Tables;
        Assert.Equal("zz_opportunityid", tables["zz_thing"].Columns["zz_opportunityid"].Targets["opportunity"]);
        Assert.Equal("customerid_account", tables["opportunity"].Columns["customerid"].Targets["account"]);
        Assert.Equal("ownerid_opportunityclose", tables["opportunityclose"].Columns["ownerid"].Targets["team"]);
    }

    [Fact]
    public void A_flow_table_is_marked_and_its_stages_are_rows()
    {
        Assert.True(Organization.Catalog.Tables["zz_flow"].IsFlow);
        Assert.Equal((4 + 4 + 2, 2 + 1), (Count("processstage"), Count("workflow")));
    }

    [Fact]
    public void A_table_of_the_platform_gets_the_columns_that_the_solution_adds()
    {
        var table = Organization.Catalog.Tables["opportunity"];
        Assert.Equal(("opportunities", true), (table.SetName, table.Columns["zz_day"].DateOnly));
    }

    [Fact]
    public void A_custom_api_is_found_with_its_parameters()
    {
        var api = Organization.FindCustomApi("zz_Double")!;
        Assert.Equal(("opportunity", false), (api.BoundTable, api.IsFunction));
        Assert.Equal([new("Number", CustomApiType.Integer, false)], api.Parameters);
    }

    [Fact]
    public void A_missing_package_is_named() =>
        Assert.Contains("nowhere.zip", Assert.Throws<FileNotFoundException>(() => SolutionPackage.Open("nowhere.zip")).Message, StringComparison.Ordinal);
}
