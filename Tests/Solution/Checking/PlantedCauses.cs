using System.Xml.Linq;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>How each cause of a failing import is put into a copy of the solution.</summary>
internal static class PlantedCauses
{
    public const string Manifest = "Other/Solution.xml";
    public const string Frame = "Other/Customizations.xml";
    public const string Gate = "Entities/c3_gate/Entity.xml";
    public const string GateForm = "Entities/c3_gate/FormXml/main/{51433546-ee7d-542d-bfb4-826b9f6c313a}.xml";
    public const string GateView = "Entities/c3_gate/SavedQueries/{20c5a472-846a-5444-9a6e-77943cd9f47c}.xml";
    public const string Extended = "Entities/Opportunity/Entity.xml";
    public const string Step = "SdkMessageProcessingSteps/{0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21}.xml";
    public const string Assembly = "PluginAssemblies/SalesProcessPlugins-27B47999-D41A-57EC-89E3-7E1ADB31002C/SalesProcessPlugins.dll.data.xml";
    public const string Flow = "Workflows/New-namesale-C7E34E28-30DB-5137-AE12-807FBA29F954.xaml";
    public const string FlowRecord = $"{Flow}.data.xml";

    private const string App = $"AppModules/{FurtherComponents.App}/AppModule.xml";
    private const string Seller = "Roles/Sales Process Seller.xml";

    private const string Value = "environmentvariabledefinitions/c3_Tried/environmentvariablevalues.json";

    /// <summary>By number: the file that is changed, and the change.</summary>
    public static IReadOnlyDictionary<int, (string Place, Action<SolutionCopy> Plant)> InFolder { get; } = new Dictionary<int, (string, Action<SolutionCopy>)>
    {
        [1] = (Frame, solution => solution.Delete($"Unpacked/{Frame}")),
        [2] = Written(Gate, "<Entity>"),
        [3] = Edited(Step, step => step.Element("Stage")!.Swap(step.Element("Mode")!)),
        [4] = Edited(GateForm, form => form.First("control", "datafieldname", "c3_name").SetAttributeValue("datafieldname", "c3_lost")),
        [5] = Edited(Manifest, manifest => manifest.First("RootComponent", "schemaName", "c3_gate").Remove(), place: Gate),
        [6] = Edited(Step, step => step.Descendants("SdkMessageProcessingStepImageId").First().Value = "not an id"),
        [7] = Edited(FlowRecord, record => record.Element("UniqueName")!.Value = "c3_lost"),
        [8] = Edited(FlowRecord, record => record.Element("Scope")!.Value = "1"),
        [9] = Edited(Assembly, record => record.Descendants("PluginType").First().SetAttributeValue("AssemblyQualifiedName", $"SalesProcessPlugins.Lost, {record.Attribute("FullName")!.Value}")),
        [10] = Edited(Assembly, record => record.SetAttributeValue("FullName", "SalesProcessPlugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null")),
        [11] = Edited(Step, step => step.Element("PluginTypeId")!.Value = Guid.Empty.ToString()),
        [12] = Edited(Step, step => step.Element("SdkMessageId")!.Value = "{11111111-1111-1111-1111-111111111111}"),
        [13] = Edited(Step, step => step.Descendants("ImageType").First().Value = "1"),
        [14] = Edited(Step, step => step.Element("FilteringAttributes")!.Value = "statecode,c3_lost"),
        [15] = Edited(Extended, table => table.First("LogicalName", "c3_quantity").Value = "quantity"),
        [16] = Edited("Entities/c3_process/Entity.xml", table => table.Descendants("option").Skip(1).First().SetAttributeValue("value", table.Descendants("option").First().Attribute("value")!.Value)),
        [17] = Edited(Manifest, manifest => manifest.Descendants("Managed").First().Value = "3"),
        [18] = Edited(Manifest, manifest => manifest.Descendants("CustomizationPrefix").First().Value = "mscrm"),
        [19] = Edited(Manifest, manifest => manifest.Descendants("Version").First().Value = "1.0"),
        [20] = Edited(Manifest, manifest => manifest.SetAttributeValue("SolutionPackageVersion", "9.3")),
        [21] = Edited(Extended, table => table.Descendants("displayname").First().Remove()),
        [22] = Edited(GateForm, form => form.Descendants("label").First().SetAttributeValue("languagecode", "de")),
        [23] = Edited(Gate, table => table.Descendants("state").First().Attribute("defaultstatus")!.Remove()),
        [24] = Edited(GateForm, form => form.Descendants("cell").First().Attribute("id")!.Remove()),
        [25] = Edited(GateView, view => view.First("condition", "attribute", "statecode").SetAttributeValue("attribute", "c3_lost")),
        [26] = Edited(App, app => app.Element("AppModuleRoleMaps")!.Remove()),
        [27] = Edited(Seller, role => role.Descendants("RolePrivilege").First().SetAttributeValue("level", "Basic")),
        [28] = ($"{FurtherComponents.WebResource}.data.xml", solution => solution.Delete($"Unpacked/{FurtherComponents.WebResource}")),
        [29] = Edited("Other/Relationships.xml", index => index.Elements().Last().Remove(), place: "Other/Relationships"),
        [30] = Edited(Gate, table => table.Descendants("EntitySetName").First().Remove()),
        [31] = Written(Value, "{}"),
        [32] = (Manifest, _ => { }),
        [33] = (Manifest, _ => { }),
        [34] = Edited(Extended, table => table.Descendants("entity").First().Add(new XElement("EntitySetName", "opportunities"))),
    };

    private static (string Place, Action<SolutionCopy> Plant) Edited(string path, Action<XElement> change, string? place = null) =>
        (place ?? path, solution => solution.Edit($"Unpacked/{path}", change));

    private static (string Place, Action<SolutionCopy> Plant) Written(string path, string content) => (path, solution => solution.Write($"Unpacked/{path}", content));

    private static XElement First(this XElement root, string element, string value) => root.Descendants(element).First(one => one.Value == value);

    private static XElement First(this XElement root, string element, string attribute, string value) =>
        root.Descendants(element).First(one => one.Attribute(attribute)?.Value == value);

    private static void Swap(this XElement one, XElement other)
    {
        var copy = new XElement(one);
        one.ReplaceWith(new XElement(other));
        other.ReplaceWith(copy);
    }
}
