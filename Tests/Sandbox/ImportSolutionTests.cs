using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class ImportSolutionTests : SolutionTest
{
    [Fact]
    public void An_empty_organisation_has_the_platform_and_the_flows_of_Sales_alone()
    {
        OpenEmpty();
        Assert.Equal(ErrorCodes.NoSuchTable, Fault(() => Create("zz_thing")).ErrorCode);
        Assert.Null(Organization.FindCustomApi("zz_Double"));
        Assert.Equal((0, 2, 4 + 4), (Count("solution"), Count("workflow"), Count("processstage")));
    }

    [Fact]
    public void An_import_brings_tables_columns_a_flow_a_role_and_Custom_APIs()
    {
        OpenEmpty();
        Assert.Contains("result=\"success\"", Import(Small), StringComparison.Ordinal);
        var opportunity = Create("opportunity", ("name", "O"), ("zz_day", new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
        var flow = Create("zz_flow", ("bpf_name", "F"), ("bpf_opportunityid", opportunity));
        Assert.Equal(Guid.Parse(SmallSolution.First), Read(flow).GetAttributeValue<EntityReference>("activestageid").Id);
        As(UserWith("Thing Keeper")).Create(Row("zz_thing", ("zz_name", "T")));
        Assert.NotNull(Organization.FindCustomApi("zz_Double"));
    }

    [Fact]
    public void An_imported_solution_and_its_publisher_can_be_read()
    {
        OpenEmpty();
        Import(Small);
        var solution = Read(SolutionRow());
        Assert.Equal(("SmallSolution", "Small solution", "1.0.0.0", true), (solution["uniquename"], solution["friendlyname"], solution["version"], solution["ismanaged"]));
        Assert.Equal("zz", Read(solution.GetAttributeValue<EntityReference>("publisherid"))["customizationprefix"]);
    }

    [Fact]
    public void The_same_package_again_changes_nothing_and_says_so()
    {
        OpenEmpty();
        Import(Small);
        var (catalog, rows) = (Organization.Catalog, Rows());
        Assert.Contains("is installed already: nothing was changed", Import(Small), StringComparison.Ordinal);
        Assert.Same(catalog, Organization.Catalog);
        Assert.Equal(rows, Rows());
    }

    [Fact]
    public void An_older_version_is_refused()
    {
        OpenEmpty();
        Import(Newer);
        var fault = Refused(Small);
        Assert.Equal(SolutionErrors.OlderVersion, fault.ErrorCode);
        Assert.Contains("in the version 1.1.0.0, and the package has the older version 1.0.0.0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_brings_its_columns_and_keeps_the_rows()
    {
        Open();
        var thing = Create("zz_thing", ("zz_name", "T"), ("zz_number", 3));
        Import(Newer);
        Assert.Equal("1.1.0.0", Read(SolutionRow())["version"]);
        Update(thing, ("zz_more", "more"));
        Assert.Equal(("T", 3, "more"), (Read(thing)["zz_name"], Read(thing)["zz_number"], Read(thing)["zz_more"]));
    }

    [Fact]
    public void What_a_newer_version_no_longer_has_goes_for_good()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("import").FullName, "data.db");
        using (OpenEmpty(file))
        {
            Import(Newer);
            Create("zz_thing", ("zz_name", "T"), ("zz_more", "more"));
            Import(ChangedPackage.Version(Small, "1.2.0.0", (Parts, "name=\"Thing Keeper\"", "name=\"Keeper\"")));
            Assert.Equal(ErrorCodes.NoSuchColumn, Fault(() => Create("zz_thing", ("zz_more", "more"))).ErrorCode);
            Import(ChangedPackage.Of(Newer, (Manifest, "<Version>1.1.0.0", "<Version>1.3.0.0")));
        }

        OpenEmpty(file);
        Assert.False(Assert.Single(Service.RetrieveMultiple(new QueryExpression("zz_thing") { ColumnSet = new(true) }).Entities).Contains("zz_more"));
    }

    [Fact]
    public void A_role_that_a_newer_version_no_longer_has_is_held_by_nobody()
    {
        Open();
        var user = UserWith("Thing Keeper");
        Import(ChangedPackage.Version(Small, "1.1.0.0", (Parts, SmallSolution.Role, Guid.NewGuid().ToString())));
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => As(user).Create(Row("zz_thing"))).ErrorCode);
        Assert.Empty(Service.RetrieveMultiple(new QueryExpression("systemuserroles") { Criteria = { Conditions = { new("roleid", ConditionOperator.Equal, Guid.Parse(SmallSolution.Role)) } } }).Entities);
    }

    [Theory]
    [InlineData(false, "ours")]
    [InlineData(true, "Thing Keeper")]
    public void What_people_changed_of_a_component_stays_unless_the_import_overwrites_it(bool overwrite, string name)
    {
        Open();
        var role = new EntityReference("role", Guid.Parse(SmallSolution.Role));
        Update(role, ("name", "ours"));
        Import(Newer, overwrite: overwrite);
        Assert.Equal(name, Read(role)["name"]);
    }

    [Fact]
    public void A_package_of_the_other_kind_is_refused()
    {
        OpenEmpty();
        var unmanaged = ChangedPackage.Version(Small, "1.1.0.0", (Manifest, "<Managed>1</Managed>", "<Managed>0</Managed>"));
        Import(Small);
        Assert.Equal(SolutionErrors.UnmanagedOverManaged, Refused(unmanaged).ErrorCode);
        OpenEmpty();
        Import(unmanaged);
        var fault = Refused(ChangedPackage.Version(Small, "1.2.0.0"));
        Assert.Equal(SolutionErrors.ManagedOverUnmanaged, fault.ErrorCode);
        Assert.Contains("is installed as an unmanaged one, and the package is a managed one", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_another_publisher_is_refused()
    {
        Open();
        var fault = Refused(ChangedPackage.Version(Small, "1.1.0.0", (Manifest, "smallpublisher", "stranger")));
        Assert.Equal(SolutionErrors.OtherPublisher, fault.ErrorCode);
        Assert.Contains("'smallpublisher', and the package is of 'stranger'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        OpenEmpty(hasSales: false);
        var fault = Refused(Small);
        Assert.Equal(SolutionErrors.MissingDependencies, fault.ErrorCode);
        Assert.Contains("It needs the table opportunity.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_dependency_that_is_not_there_is_named()
    {
        OpenEmpty();
        const string Required = "<MissingDependencies><MissingDependency><Required type=\"2\" schemaName=\"zz_lost\" parentSchemaName=\"account\" solution=\"Other (1.0)\"/></MissingDependency></MissingDependencies>";
        Assert.Contains("It needs the column account.zz_lost.", Refused(ChangedPackage.Of(Small, (Manifest, "<MissingDependencies/>", Required))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_package_is_refused()
    {
        OpenEmpty();
        Assert.Equal(SolutionErrors.BadZip, Refused([1, 2, 3]).ErrorCode);
        Assert.Equal(SolutionErrors.BadZip, Refused(Small[..(Small.Length / 2)]).ErrorCode);
        var fault = Refused(ChangedPackage.Without(Small, Manifest));
        Assert.Equal(SolutionErrors.BadZip, fault.ErrorCode);
        Assert.Contains("solution.xml is missing at its root", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_no_XML_is_named()
    {
        OpenEmpty();
        var fault = Refused(ChangedPackage.Of(Small, (Parts, "</Entities>", "")));
        Assert.Equal(SolutionErrors.NotWellFormed, fault.ErrorCode);
        Assert.Contains("customizations.xml is not well-formed", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_keeps_its_type()
    {
        Open();
        var fault = Refused(ChangedPackage.Version(Small, "1.1.0.0", (Parts, "<attribute PhysicalName=\"zz_number\"><Type>int</Type>", "<attribute PhysicalName=\"zz_number\"><Type>decimal</Type>")));
        Assert.Contains("has the column zz_thing.zz_number as Decimal, and it is installed as Integer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_one_solution()
    {
        Open();
        var fault = Refused(ChangedPackage.Of(Small, (Manifest, "<UniqueName>SmallSolution", "<UniqueName>Other")));
        Assert.Equal(SolutionErrors.DuplicateTable, fault.ErrorCode);
    }

    [Fact]
    public void Only_who_may_imports()
    {
        OpenEmpty();
        var user = UserWith("Salesperson");
        var fault = Fault(() => As(user).Execute(Order(Small, Guid.NewGuid())));
        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvImportCustomization", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_is_no_part_of_another_transaction()
    {
        OpenEmpty();
        var fault = Fault(() => Service.Execute(new ExecuteTransactionRequest { Requests = [new CreateRequest { Target = new("account") }, Order(Small, Guid.NewGuid())] }));
        Assert.Contains("in a transaction of its own", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void An_import_waits_for_the_transactions_that_are_open_and_gives_up_in_time()
    {
        Open(Options with { ManagedSolution = null, LockTimeout = TimeSpan.FromMilliseconds(20) });
        OrganizationServiceFault? fault = null;
        Organization.InTransaction(Organization.AdministratorId, service =>
        {
            service.Create(new("account"));
            var other = new Thread(() => fault = Fault(() => Service.Execute(Order(Small, Guid.NewGuid()))));
            other.Start();
            other.Join();
        });
        Assert.Equal(ErrorCodes.SqlTimeout, fault!.ErrorCode);
        Assert.Equal(1, Count("account"));
        Import(Small);
    }

    [Fact]
    public void What_was_imported_is_there_after_a_restart_and_what_was_removed_is_not()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("import").FullName, "data.db");
        using (OpenEmpty(file))
        {
            Import(Newer);
            Create("zz_thing", ("zz_name", "T"), ("zz_more", "more"));
        }

        using (OpenEmpty(file))
        {
            Assert.Equal(("1.1.0.0", 1), (Read(SolutionRow())["version"], Count("zz_thing")));
            Service.Delete("solution", SolutionRow().Id);
        }

        using (Open(file, null))
            Assert.False(Organization.Catalog.Tables.ContainsKey("zz_thing"));
        OpenEmpty(file);
        Import(Small);
        Assert.Equal(0, Count("zz_thing"));
    }
}
