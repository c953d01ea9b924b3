using System.Xml.Linq;
using SalesProcessPlugins.Solution.CustomApis;

namespace SalesProcessPlugins.Solution.Generating.Components;

/// <summary>The files of a Custom API: itself, what it takes and what it gives. Elements stand in alphabetical order.</summary>
public static class CustomApiFiles
{
    /// <summary>Adds the files of a Custom API, which a plug-in class runs.</summary>
    public static void AddTo(UnpackedFiles files, CustomApiDeclaration api, Type plugin)
    {
        files.AddFragment($"customapis/{api.Name}/customapi.xml", Api(api, plugin));
        foreach (var value in api.Request)
            files.AddFragment(
                $"customapis/{api.Name}/customapirequestparameters/{value.Name}/customapirequestparameter.xml",
                Value("customapirequestparameter", api, value, new XElement("isoptional", value.Optional ? 1 : 0)));
        foreach (var value in api.Response)
            files.AddFragment(
                $"customapis/{api.Name}/customapiresponseproperties/{value.Name}/customapiresponseproperty.xml",
                Value("customapiresponseproperty", api, value, optional: null));
    }

    private static XElement Api(CustomApiDeclaration api, Type plugin) => new(
        "customapi",
        new XAttribute("uniquename", api.Name),
        new XElement("allowedcustomprocessingsteptype", (int)api.Steps),
        new XElement("bindingtype", api.BoundTable is null ? 0 : 1),
        api.BoundTable is null ? null : new XElement("boundentitylogicalname", api.BoundTable),
        Labels.WithDefault("description", api.Description),
        Labels.WithDefault("displayname", api.DisplayName),
        api.ExecutePrivilege is null ? null : new XElement("executeprivilegename", api.ExecutePrivilege),
        new XElement("iscustomizable", ManagedProperty.CustomApi),
        new XElement("isfunction", api.IsFunction ? 1 : 0),
        new XElement("isprivate", api.IsPrivate ? 1 : 0),
        new XElement("name", api.Name),
        new XElement("plugintypeid", new XElement("plugintypeid", AssemblyFile.TypeId(plugin))),
        new XElement("workflowsdkstepenabled", 0));

    private static XElement Value(string element, CustomApiDeclaration api, CustomApiValue value, XElement? optional) => new(
        element,
        new XAttribute("uniquename", value.Name),
        Labels.WithDefault("description", value.Description),
        Labels.WithDefault("displayname", value.DisplayName),
        new XElement("iscustomizable", ManagedProperty.CustomApi),
        optional,
        value.Table is null ? null : new XElement("logicalentityname", value.Table),
        new XElement("name", $"{api.Name}-{value.Name}"),
        new XElement("type", (int)value.Type));
}
