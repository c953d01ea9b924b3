using Microsoft.Crm.Sdk.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class UninstallTests : SolutionTest
{
    private const string Other =
        """
        <ImportExportXml><Entities><Entity><Name>zz_Thing</Name><EntityInfo><entity Name="zz_Thing"><attributes>
          <attribute PhysicalName="yy_more"><Type>nvarchar</Type><MaxLength>10</MaxLength></attribute>
        </attributes></entity></EntityInfo></Entity></Entities></ImportExportXml>
        """;

    [Fact]
    public void An_uninstalled_solution_leaves_the_platforms_tables_and_rows_as_they_were()
    {
        OpenEmpty();
        var opportunity = Create("opportunity", ("name", "O"));
        var (before, rows) = (Organization.Catalog, Rows());
        Import(Small);
        Create("zz_thing", ("zz_name", "T"), ("zz_opportunityid", opportunity));
        Create("zz_flow", ("bpf_name", "F"), ("bpf_opportunityid", opportunity));
        Service.Delete("solution", SolutionRow().Id);
        Assert.Equal(before.Tables.Keys.Order(StringComparer.Ordinal), Organization.Catalog.Tables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before.Tables["opportunity"].Columns.Keys.Order(StringComparer.Ordinal), Organization.Catalog.Tables["opportunity"].Columns.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before.Relationships.Keys.Order(StringComparer.Ordinal), Organization.Catalog.Relationships.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(rows, Rows());
    }

    [Fact]
    public void What_hangs_on_rows_that_go_goes_along()
    {
        OpenEmpty();
        var (privileges, grants) = (Count("privilege"), Count("roleprivileges"));
        Import(Small);
        Service.Delete("zz_thing", Create("zz_thing", ("zz_name", "D")).Id);
        RoleWith(PrivilegeDepth.Global, "prvReadzz_thing");
        Service.Delete("solution", SolutionRow().Id);
        Assert.Equal((0, privileges, grants), (Count("deleteditemreference"), Count("privilege"), Count("roleprivileges")));
    }

    [Fact]
    public void The_values_of_its_columns_do_not_come_back_with_another_import()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("uninstall").FullName, "data.db");
        EntityReference opportunity;
        using (OpenEmpty(file))
        {
            Import(Small);
            opportunity = Create("opportunity", ("name", "O"), ("zz_day", new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
            Service.Delete("solution", SolutionRow().Id);
        }

        OpenEmpty(file);
        Import(Small);
        Assert.False(Read(opportunity).Contains("zz_day"));
    }

    [Fact]
    public void A_solution_that_another_builds_on_stays()
    {
        Open();
        Import(OtherPackage());
        Create("zz_thing", ("yy_more", "more"));
        var (catalog, rows) = (Organization.Catalog, Rows());
        var fault = Fault(() => Service.Delete("solution", SolutionRow().Id));
        Assert.Equal(SolutionErrors.InUse, fault.ErrorCode);
        Assert.Contains("the solution 'Other' 1.0.0.0 builds on the table zz_thing", fault.Message, StringComparison.Ordinal);
        Assert.Same(catalog, Organization.Catalog);
        Assert.Equal(rows, Rows());
        Service.Delete("solution", SolutionRow("Other").Id);
        Service.Delete("solution", SolutionRow().Id);
    }

    [Fact]
    public void An_upgrade_does_not_take_away_what_another_solution_builds_on()
    {
        OpenEmpty();
        Import(Newer);
        Import(ChangedPackage.Of(OtherPackage(), (Manifest, "<MissingDependencies/>", "<MissingDependencies><MissingDependency><Required type=\"2\" schemaName=\"zz_more\" parentSchemaName=\"zz_thing\"/></MissingDependency></MissingDependencies>")));
        var fault = Refused(ChangedPackage.Version(Small, "1.2.0.0"));
        Assert.Contains("'Other' 1.0.0.0 builds on the column zz_thing.zz_more", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unmanaged_solution_is_a_list_and_what_is_on_it_stays()
    {
        OpenEmpty();
        Import(ChangedPackage.Of(Small, (Manifest, "<Managed>1</Managed>", "<Managed>0</Managed>")));
        Service.Delete("solution", SolutionRow().Id);
        Assert.Equal(0, Count("solution"));
        Create("zz_thing", ("zz_name", "T"));
    }

    [Fact]
    public void Only_who_may_uninstalls()
    {
        Open();
        var user = UserWith("Salesperson");
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => As(user).Delete("solution", SolutionRow().Id)).ErrorCode);
        Assert.True(Organization.Catalog.Tables.ContainsKey("zz_thing"));
    }

    [Fact]
    public void A_data_file_from_before_imports_opens_as_it_was()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("uninstall").FullName, "data.db");
        EntityReference thing;
        using (Open(file, null))
        {
            thing = Create("zz_thing", ("zz_name", "T"));
            Update(new("role", Guid.Parse(SmallSolution.Role)), ("name", "ours"));
        }

        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM setting WHERE name LIKE 'solution%'; DELETE FROM row WHERE tablename IN ('solution', 'publisher', 'importjob'); PRAGMA user_version = 1";
            command.ExecuteNonQuery();
        }

        Open(file, null);
        Assert.Equal(("T", "ours"), (Read(thing)["zz_name"], Read(new("role", Guid.Parse(SmallSolution.Role)))["name"]));
        Assert.Equal("1.0.0.0", Read(SolutionRow())["version"]);
    }

    private static byte[] OtherPackage()
    {
        var other = ChangedPackage.Of(Small, (Manifest, "<UniqueName>SmallSolution", "<UniqueName>Other"));
        return ChangedPackage.With(ChangedPackage.Without(other, "customapis/zz_Double/customapi.xml"), Parts, Other);
    }
}
