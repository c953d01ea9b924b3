using System.Xml.Linq;
using SalesProcessPlugins.Solution.CustomApis;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>How a Custom API is said in the solution file.</summary>
public class CustomApiTests
{
    private static readonly CustomApiValue Delegate = new("Delegate", "Delegate", "Who signs instead.", CustomApiType.EntityReference, "systemuser", Optional: false);

    private static readonly CustomApiValue Until = new("Until", "Until", "Until when.", CustomApiType.DateTime, null, Optional: true);

    [Fact]
    public void It_names_the_privilege_that_a_caller_needs() =>
        Assert.Equal("prvReadc3_permission", Api("prvReadc3_permission", CustomApiSteps.None).Element("executeprivilegename")?.Value);

    [Fact]
    public void Without_a_privilege_everybody_may_call_it() => Assert.Null(Api(null, CustomApiSteps.None).Element("executeprivilegename"));

    [Theory]
    [InlineData(CustomApiSteps.None, "0")]
    [InlineData(CustomApiSteps.Async, "1")]
    public void It_says_which_steps_others_may_register(CustomApiSteps steps, string expected) =>
        Assert.Equal(expected, Api(null, steps).Element("allowedcustomprocessingsteptype")!.Value);

    [Fact]
    public void Its_elements_stand_in_the_order_of_the_alphabet()
    {
        var names = Api("prvReadc3_permission", CustomApiSteps.Async).Elements().Select(element => element.Name.LocalName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void A_reference_names_the_table_of_its_row()
    {
        var value = Parameter(Delegate);
        Assert.Equal(("5", "systemuser"), (value.Element("type")!.Value, value.Element("logicalentityname")!.Value));
    }

    [Fact]
    public void What_is_no_reference_names_no_table()
    {
        var value = Parameter(Until);
        Assert.Equal(("1", null, "1"), (value.Element("type")!.Value, value.Element("logicalentityname")?.Value, value.Element("isoptional")!.Value));
    }

    private static XElement Api(string? privilege, CustomApiSteps steps) => File("customapis/c3_Try/customapi.xml", privilege, steps);

    private static XElement Parameter(CustomApiValue value) =>
        File($"customapis/c3_Try/customapirequestparameters/{value.Name}/customapirequestparameter.xml", null, CustomApiSteps.None);

    private static XElement File(string path, string? privilege, CustomApiSteps steps)
    {
        var files = new UnpackedFiles(new Translator([]));
        var api = new CustomApiDeclaration("c3_Try", "Try", "To try.", "opportunity", privilege, steps, IsFunction: false, IsPrivate: false, [Delegate, Until], []);
        CustomApiFiles.AddTo(files, api, PluginRegistrations.OfProduct.Plugins[0]);
        return XElement.Load(new MemoryStream(files.ByPath[path]));
    }
}
