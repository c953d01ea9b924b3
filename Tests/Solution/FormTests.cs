using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Forms;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The forms that people work with.</summary>
public sealed class FormTests : IDisposable
{
    private const string Process = "Forms/c3_process.json";

    private static readonly SolutionSources Sources = SolutionSources.Read(Repository.SolutionFolder);
    private static readonly string[] WrittenBySuite = ["c3_gate", "c3_evidence", "c3_signoff", "c3_waiver", "c3_receipt", "c3_healthrun"];

    private readonly SolutionCopy solution = new();

    [Fact]
    public void Every_own_table_has_a_main_form_that_shows_all_its_columns() => Assert.All(Sources.Tables.Own, table =>
    {
        var form = UnpackedXml.File($"Entities/{table.Name}/FormXml/main/{{{FormFile.IdOf(table.Name, "main")}}}.xml");
        var shown = form.Descendants("control").Attributes("datafieldname").Select(column => column.Value).ToHashSet();
        Assert.Empty(table.Columns.Select(column => column.Name).Except(shown));
    });

    [Fact]
    public void What_the_suite_alone_writes_cannot_be_changed_on_a_form() => Assert.All(WrittenBySuite, table => Assert.All(
        UnpackedXml.Files($"Entities/{table}/FormXml/main/*.xml").Values.Descendants("control").Where(control => control.Attribute("datafieldname") is not null),
        control => Assert.Equal("true", control.Attribute("disabled")!.Value)));

    [Fact]
    public void Definitions_are_created_from_wherever_one_is_needed() => Assert.All(
        ["c3_process", "c3_stage", "c3_activity", "c3_requirement"],
        (string table) =>
        {
            Assert.Single(UnpackedXml.Files($"Entities/{table}/FormXml/quickCreate/*.xml"));
            Assert.Equal("1", UnpackedXml.File($"Entities/{table}/Entity.xml").Descendants("IsQuickCreateEnabled").Single().Value);
            var required = Sources.Tables.OwnTable(table).Columns.Where(column => column.Required || column.Primary).Select(column => column.Name);
            Assert.Empty(required.Except(UnpackedXml.Files($"Entities/{table}/FormXml/quickCreate/*.xml").Values.Descendants("control").Select(control => control.Attribute("datafieldname")!.Value)));
        });

    [Fact]
    public void The_opportunity_gets_columns_and_forms_of_our_own_and_nothing_else_of_it_changes()
    {
        var table = UnpackedXml.File("Entities/Opportunity/Entity.xml");
        Assert.Equal(["attributes"], table.Descendants("entity").Single().Elements().Select(part => part.Name.LocalName));
        var forms = UnpackedXml.Files("Entities/Opportunity/FormXml/**");
        Assert.Equal(
            Sources.Interface.FormsOf("opportunity").Select(form => FormFile.IdOf("opportunity", form.Code)).Order(),
            forms.Values.Descendants("formid").Select(id => Guid.Parse(id.Value)).Order());
        Assert.Contains(UnpackedXml.File("Other/Solution.xml").Descendants("RootComponent"), root =>
            root.Attribute("schemaName")?.Value == "opportunity" && root.Attribute("behavior")!.Value == "2");
    }

    [Fact]
    public void The_opportunitys_form_is_offered_to_who_works_with_the_suite_alone()
    {
        var form = UnpackedXml.Files("Entities/Opportunity/FormXml/main/*.xml").Values.Single();
        var conditions = form.Descendants("DisplayConditions").Single();
        Assert.Equal("false", conditions.Attribute("FallbackForm")!.Value);
        Assert.Equal(Sources.Roles.Count + 2, conditions.Elements("Role").Count());
    }

    [Fact]
    public void The_opportunitys_form_shows_its_promise_and_what_its_gates_stand_on()
    {
        var form = UnpackedXml.Files("Entities/Opportunity/FormXml/main/*.xml").Values.Single();
        string[] promise = ["c3_deliverydate", "c3_quantity", "c3_contractterms"];
        Assert.Empty(promise.Except(form.Descendants("control").Attributes("datafieldname").Select(column => column.Value)));
        Assert.Equal(
            ["c3_evidence", "c3_gate", "c3_signoff", "c3_waiver"],
            form.Descendants("TargetEntityType").Select(table => table.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_on_a_form_belongs_to_a_relationship_and_a_view_of_the_solution()
    {
        var relationships = UnpackedXml.Files("Other/Relationships/*.xml").Values.Descendants("EntityRelationship").Attributes("Name").Select(name => name.Value).ToHashSet();
        var views = UnpackedXml.Files("Entities/*/SavedQueries/*.xml").Values.Descendants("savedqueryid").Select(id => id.Value).ToHashSet();
        Assert.All(UnpackedXml.Files("Entities/*/FormXml/main/*.xml").Values.Descendants("parameters").Where(list => list.Element("ViewId") is not null), list =>
        {
            Assert.Contains(list.Element("RelationshipName")!.Value, relationships);
            Assert.Contains(list.Element("ViewId")!.Value, views);
        });
    }

    [Fact]
    public void A_quick_view_on_a_form_is_one_of_the_solution()
    {
        var quick = UnpackedXml.Files("Entities/*/FormXml/quick/*.xml").Values.Descendants("formid").Select(id => id.Value.Trim('{', '}')).ToHashSet();
        var shown = UnpackedXml.Files("Entities/*/FormXml/main/*.xml").Values.Descendants("QuickForms").Select(forms => XElement.Parse(forms.Value).Element("QuickFormId")!.Value).ToList();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(quick));
    }

    [Theory]
    [InlineData("\"c3_flowid\"", "\"c3_flow\"", "main")]
    [InlineData("\"lookup\": \"c3_processid\", \"view\": \"in-order\"", "\"lookup\": \"c3_position\", \"view\": \"in-order\"", "main")]
    [InlineData("\"view\": \"in-order\"", "\"view\": \"in-disorder\"", "main")]
    [InlineData("\"table\": \"c3_process\"", "\"table\": \"c3_proces\"", "table")]
    [InlineData("\"c3_code\", \"c3_situation\"", "\"c3_code\", \"c3_code\"", "forms[0].tabs[0].sections[0].fields[2]")]
    [InlineData("\"width\": 2, \"fields\": [\"c3_name\"", "\"width\": 4, \"fields\": [\"c3_name\"", "forms[0].tabs[0].sections[0].width")]
    public void A_form_names_what_there_is(string text, string by, string place)
    {
        solution.Replace(Process, text, by);
        Assert.Contains(Faults(), problem => problem.Path == place);
    }

    [Fact]
    public void A_quick_view_that_is_not_there_is_named()
    {
        solution.Replace("Forms/c3_gate.json", "\"form\": \"at-a-glance\"", "\"form\": \"at-length\"");
        Assert.Contains(Faults(), problem => problem is { File: "Forms/c3_gate.json", Path: "main" });
    }

    public void Dispose() => solution.Dispose();

    private IReadOnlyList<Problem> Faults() => Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems;
}
