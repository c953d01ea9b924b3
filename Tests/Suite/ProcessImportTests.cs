using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.SolutionTool;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Process files that an administrator imports into an organisation, and files that he gets out of it.</summary>
public abstract class ProcessImportTests(ITestOrganization organization) : SuiteTests(organization)
{
    private static readonly string[] Tables = ["c3_process", "c3_stage", "c3_activity", "c3_requirement"];

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    [Fact]
    public void What_is_imported_is_exported_as_it_was()
    {
        var (draft, _) = Import(FullProcess.Text);
        Assert.Equal(Layout(FullProcess.Text), Layout(Export(draft)));
    }

    [Fact]
    public void Importing_an_export_builds_the_same_rows()
    {
        var (draft, _) = Import(FullProcess.Text);
        var before = Contents();
        var (again, report) = Import(Export(draft));
        Assert.Equal(draft, again);
        Assert.Equal(before, Contents());
        Assert.Contains("It replaces the draft that was there.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_process_is_exported_as_its_file()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SolutionTool.Repository.SolutionFolder, "Processes"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)))
            Assert.Equal(Layout(File.ReadAllText(file)), Layout(Export(StableId.For($"process/{Path.GetFileNameWithoutExtension(file)}/v1"))));
    }

    [Fact]
    public void An_import_says_what_it_made()
    {
        var (draft, report) = Import(FullProcess.Text);
        Assert.Equal(
            "Version 3 of Small sale is a draft now: 1 stage, 1 activity, 4 requirements. Its flow c3_smallsale is not in this environment yet: import the solution that has it before you publish.",
            report);
        Assert.Equal(Choice(0), Administrator.Retrieve("c3_process", draft, new ColumnSet(true))["c3_publishstate"]);
    }

    [Fact]
    public void A_draft_that_is_imported_again_is_what_the_file_says_now()
    {
        Import(FullProcess.Text);
        var changed = FullProcess.With("\"code\": \"agenda-confirmed\"", "\"code\": \"agenda-agreed\"")
            .Replace("Terms signed", "Terms accepted", StringComparison.Ordinal)
            .Replace("\"freshDays\": 30,", "", StringComparison.Ordinal);
        var (draft, _) = Import(changed);
        Assert.Equal(Layout(changed), Layout(Export(draft)));
        Assert.Equal(4, Rows("c3_requirement").Count(row => row.GetAttributeValue<EntityReference>("c3_stageid").Id == StableId.For("process/small-sale/v3/stage/outreach")));
    }

    [Fact]
    public void A_draft_that_was_made_in_the_app_gives_way()
    {
        var made = Administrator.Create(new Entity("c3_process") { ["c3_name"] = "Mine", ["c3_code"] = "small-sale", ["c3_version"] = 5, ["c3_publishstate"] = Choice(0) });
        var (draft, _) = Import(FullProcess.Text);
        Assert.NotEqual(made, draft);
        Assert.Equal([5], Rows("c3_process").Where(row => (string)row["c3_code"] == "small-sale").Select(row => row["c3_version"]));
    }

    [Fact]
    public void What_is_published_stays_and_the_file_becomes_the_next_version()
    {
        var file = Export(ShippedProcess.Id);
        var (draft, report) = Import(file);
        Assert.Equal(2, Administrator.Retrieve("c3_process", draft, new ColumnSet(true))["c3_version"]);
        Assert.Contains("The file says version 1.", report, StringComparison.Ordinal);
        Assert.Equal(file, Export(ShippedProcess.Id));
    }

    [Fact]
    public void A_process_that_governs_a_flow_of_somebody_else_comes_back_with_the_ids_of_it()
    {
        var file = FullProcess.With("\"flowTable\": \"c3_smallsale\",", "\"flowTable\": \"new_ourflow\", \"flow\": { \"lookup\": \"opportunityid\" },")
            .Replace("\"code\": \"outreach\",", "\"code\": \"outreach\", \"flowStage\": \"6b9ce798-221a-4260-90b2-2a95ed51a5bc\",", StringComparison.Ordinal);
        Assert.Equal(Layout(file), Layout(Export(Import(file).Draft)));
    }

    [Fact]
    public void Everything_that_is_wrong_in_a_file_is_said_at_once_and_nothing_changes()
    {
        var before = Contents();
        var refusal = Refused(() => Import(FullProcess.With("\"macroStage\": 1,", "\"macroStage\": 11,").Replace("\"customerid\", \"estimatedvalue\"", "\"nocolumn\"", StringComparison.Ordinal)));
        Assert.Equal(
            """
            Nothing was imported: 2 things in the file have to be corrected.
            - line 20, stages[0].macroStage: 11 is not a whole number from 0 to 10. Use a number in that range.
            - line 26, stages[0].columns: "nocolumn" is not among the known columns of opportunity. Correct it, or add the column to this environment first.
            """,
            refusal);
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"format\": 9 }")]
    [InlineData("{ \"format\": 1,")]
    public void What_is_no_process_file_is_refused(string file) =>
        Assert.StartsWith("Nothing was imported: 1 thing in the file has to be corrected.\n- line 1", Refused(() => Import(file)), StringComparison.Ordinal);

    [Fact]
    public void Whoever_may_not_write_processes_imports_none()
    {
        var before = Contents();
        Assert.NotEmpty(Refused(() => Import(FullProcess.Text, Organization.Seller)));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_column_that_holds_no_json_is_named_when_it_is_exported()
    {
        var (draft, _) = Import(FullProcess.Text);
        Administrator.Update(new Entity("c3_requirement", StableId.For("process/small-sale/v3/requirement/large-enough")) { ["c3_definition"] = "{ never" });
        Assert.StartsWith("Not exported, because a column of it cannot be read. Correct it first.\n- Large enough, definition: ", Refused(() => Export(draft)), StringComparison.Ordinal);
    }

    private (Guid Draft, string Report) Import(string file, Guid? user = null)
    {
        var answer = Organization.As(user ?? Organization.Administrator).Execute(new OrganizationRequest("c3_ImportProcess") { ["File"] = file });
        return (((EntityReference)answer["Process"]).Id, (string)answer["Report"]);
    }

    private string Export(Guid version) =>
        (string)Administrator.Execute(new OrganizationRequest("c3_ExportProcess") { ["Target"] = new EntityReference("c3_process", version) })["File"];

    private static string Layout(string file)
    {
        var (process, problems) = ProcessFile.ReadAnywhere(file);
        Assert.Empty(problems);
        return ProcessFiles.ProcessFileWriter.Write(process!);
    }

    private string[] Contents() => [.. Tables.SelectMany(Rows)
        .Select(row => $"{row.LogicalName} {row.Id} {string.Join("|", row.Attributes.Where(value => value.Key.StartsWith("c3_", StringComparison.Ordinal)).OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={Shown(value.Value)}"))}")
        .Order(StringComparer.Ordinal)];

    private static object Shown(object value) => value is EntityReference row ? row.Id : value is OptionSetValue choice ? choice.Value : value;

    private List<Entity> Rows(string table) => [.. Administrator.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
