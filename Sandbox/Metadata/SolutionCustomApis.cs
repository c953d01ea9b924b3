using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads Custom APIs, which lie in files of their own beside customizations.xml.</summary>
internal static class SolutionCustomApis
{
    /// <summary>All Custom APIs of the package.</summary>
    public static IReadOnlyList<CustomApi> Read(SolutionPackage package)
    {
        var folders = package.Parts
            .Where(p => p.StartsWith("customapis/", StringComparison.Ordinal) && p.EndsWith("/customapi.xml", StringComparison.Ordinal))
            .Select(p => p[..^"customapi.xml".Length]);
        return [.. folders.Select(f => ApiOf(package, f))];
    }

    private static CustomApi ApiOf(SolutionPackage package, string folder)
    {
        var api = package.Xml(folder + "customapi.xml");
        var table = api.Text("boundentitylogicalname");
        var privilege = api.Text("executeprivilegename");
        return new(
            api.Text("@uniquename"),
            table.Length > 0 ? table : null,
            api.Flag("isfunction"),
            api.Flag("isprivate"),
            Parameters(package, folder + "customapirequestparameters/"),
            Parameters(package, folder + "customapiresponseproperties/"))
        {
            ExecutePrivilege = privilege.Length > 0 ? privilege : null,
        };
    }

    private static List<CustomApiParameter> Parameters(SolutionPackage package, string folder) =>
    [
        .. package.Parts
            .Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal))
            .Select(package.Xml)
            .Select(ParameterOf),
    ];

    private static CustomApiParameter ParameterOf(XElement parameter) =>
        new(parameter.Text("@uniquename"), (CustomApiType)(int)(parameter.Number("type") ?? 0), parameter.Flag("isoptional"))
        {
            Table = parameter.Text("logicalentityname") is { Length: > 0 } table ? table : null,
        };
}
