using System.Xml.Linq;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What a customer may change he can; what would break a gate he cannot.</summary>
public class ManagedPropertyTests
{
    [Theory]
    [InlineData("Entities/*/FormXml/*/*.xml", "IsCustomizable")]
    [InlineData("Entities/*/SavedQueries/*.xml", "IsCustomizable")]
    [InlineData("Entities/*/Visualizations/*.xml", "IsCustomizable")]
    [InlineData("Dashboards/*.xml", "IsCustomizable")]
    [InlineData("Roles/*.xml", "IsCustomizable")]
    [InlineData("WebResources/c3_/icons/*.data.xml", "IsCustomizable")]
    [InlineData("Entities/*/Entity.xml", "IsRenameable")]
    [InlineData("Entities/c3_*/Entity.xml", "CanCreateForms")]
    [InlineData("Entities/c3_*/Entity.xml", "CanCreateViews")]
    [InlineData("Entities/c3_*/Entity.xml", "CanCreateCharts")]
    [InlineData("Entities/c3_*/Entity.xml", "CanCreateAttributes")]
    public void Words_looks_and_additions_can_be_changed(string files, string property) => Assert.All(Values(files, property), value => Assert.Equal("1", value));

    [Theory]
    [InlineData("SdkMessageProcessingSteps/*.xml", "IsCustomizable")]
    [InlineData("PluginAssemblies/*/*.data.xml", "IsCustomizable")]
    [InlineData("customapis/**", "iscustomizable")]
    [InlineData("WebResources/c3_/*.data.xml", "IsCustomizable")]
    [InlineData("Workflows/*.data.xml", "IsCustomizable")]
    [InlineData("Entities/*/Entity.xml", "CanModifyRequirementLevelSettings")]
    [InlineData("Entities/c3_*/Entity.xml", "CanModifyAuditSettings")]
    public void What_a_gate_stands_on_cannot(string files, string property) => Assert.All(Values(files, property), value => Assert.Equal("0", value));

    [Fact]
    public void Options_and_states_stay_as_the_plugins_know_them() => Assert.All(
        UnpackedXml.Files("Entities/*/Entity.xml").Values.Descendants("optionset"), choice => Assert.Equal("0", choice.Element("IsCustomizable")!.Value));

    [Fact]
    public void What_deleting_does_to_other_rows_stays_as_it_is() => Assert.All(
        Own(), relationship => Assert.Equal("0", relationship.Element("IsCustomizable")!.Value));

    [Fact]
    public void No_deletion_takes_receipts_along() => Assert.All(
        Own().Where(relationship => relationship.Element("ReferencingEntityName")!.Value == "c3_receipt"),
        relationship => Assert.NotEqual("Cascade", relationship.Element("CascadeDelete")!.Value));

    [Fact]
    public void A_gate_with_receipts_cannot_be_deleted() => Assert.Equal(
        "Restrict", Own().Single(relationship => relationship.Attribute("Name")!.Value == "c3_gate_receipt_gateid").Element("CascadeDelete")!.Value);

    [Fact]
    public void Who_did_what_is_audited_on_every_own_table_and_own_column()
    {
        var tables = UnpackedXml.Files("Entities/*/Entity.xml").Values.Where(table => table.Descendants("IsBPFEntity").All(flow => flow.Value == "0")).ToList();
        Assert.All(tables.Descendants("entity").Elements("IsAuditEnabled"), audited => Assert.Equal("1", audited.Value));
        Assert.All(
            tables.Descendants("attribute").Where(column => column.Element("IsCustomField")!.Value == "1"),
            column => Assert.Equal("1", column.Element("IsAuditEnabled")!.Value));
    }

    [Fact]
    public void No_two_versions_of_a_process_have_the_same_number() => Assert.Equal(
        ["c3_code", "c3_version"],
        UnpackedXml.File("Entities/c3_process/Entity.xml").Descendants("EntityKey").Single().Descendants("AttributeName").Select(column => column.Value));

    private static List<string> Values(string files, string property)
    {
        var values = UnpackedXml.Files(files).Values.DescendantsAndSelf()
            .Where(element => element.Name.LocalName == property && element.Ancestors().All(above => above.Name.LocalName is not ("attribute" or "EntityKey")) == (property != "CanModifyRequirementLevelSettings"))
            .Select(element => element.Value).ToList();
        Assert.NotEmpty(values);
        return values;
    }

    private static IEnumerable<XElement> Own() => UnpackedXml.Files("Other/Relationships/*.xml").Values.Descendants("EntityRelationship")
        .Where(relationship => relationship.Element("EntityRelationshipRoles") is not null);
}
