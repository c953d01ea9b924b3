using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The ids of the flow and its stages, which three files and the code state independently.</summary>
public class StableIdTests
{
    private static readonly string Flow = Path.Combine(Repository.SolutionFolder, "Unpacked", "Workflows", "New-namesale-C7E34E28-30DB-5137-AE12-807FBA29F954.xaml");

    private static readonly SolutionSources Sources = SolutionSources.Read(Repository.SolutionFolder);

    private static readonly Entity[] Rows = [.. Sources.Processes.Where(process => process.Code == "new-name-sale").SelectMany(ProcessRows.Of)];

    // Worked out by another implementation of RFC 4122. Environments know rows by these ids: they can never change.
    [Theory]
    [InlineData("process/new-name-sale", "c7e34e28-30db-5137-ae12-807fba29f954")]
    [InlineData("process/new-name-sale/stage/outreach", "6c8bf129-8674-59f7-ae79-ed4ea70fa503")]
    [InlineData("process/channel-sale", "dcb332be-2edc-5e85-8a0b-879a31bcebb9")]
    [InlineData("process/channel-sale/stage/outreach", "d8f6feec-b1fe-591b-b7ee-ca18bf9a7d34")]
    [InlineData("process/new-name-sale/v1", "94efa307-eedf-501a-8e00-0fd241c66296")]
    [InlineData("role/migration", "ce97bcc6-55b0-551e-bdbf-385a5f1cd6c0")]
    public void A_name_always_has_the_same_id(string name, string id) => Assert.Equal(new Guid(id), StableId.For(name));

    [Fact]
    public void The_flow_goes_through_the_stages_by_the_ids_of_their_codes()
    {
        var values = XElement.Load(Flow).Descendants().Where(value => value.Attributes().Any(attribute => attribute.Name.LocalName == "Key")).ToLookup(
            value => value.Attributes().Single(attribute => attribute.Name.LocalName == "Key").Value, value => value.Value);
        Assert.Equal(ShippedProcess.StageIds, values["StageId"].Select(Guid.Parse));
        Assert.Equal(ShippedProcess.StageIds.Skip(1), values["NextStageId"].Where(id => id.Length > 0).Select(Guid.Parse));
    }

    [Fact]
    public void The_stage_rows_name_the_stages_of_the_flow() => Assert.Equal(
        ShippedProcess.StageIds, Rows.Where(row => row.LogicalName == "c3_stage").Select(row => Guid.Parse((string)row["c3_processstageid"])));

    [Fact]
    public void The_process_row_the_record_and_the_manifest_name_the_flow()
    {
        var id = StableId.For("process/new-name-sale");
        Assert.Equal(id, Guid.Parse((string)Rows.Single(row => row.LogicalName == "c3_process")["c3_flowid"]));
        Assert.Equal(id, (Guid)XElement.Load($"{Flow}.data.xml").Attribute("WorkflowId")!);
        Assert.Contains(id, Manifest().Descendants("RootComponent").Where(component => component.Attribute("type")!.Value == "29").Select(component => (Guid)component.Attribute("id")!));
    }

    private static XElement Manifest() => XElement.Load(Path.Combine(Repository.SolutionFolder, "Unpacked", "Other", "Solution.xml"));
}
