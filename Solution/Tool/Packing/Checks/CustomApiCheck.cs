using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Custom APIs are complete and run a class of the assembly.</summary>
public static class CustomApiCheck
{
    /// <summary>The problems of all Custom APIs.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var apis = solution[UnpackedKind.CustomApi].ToList();
        foreach (var value in solution[UnpackedKind.CustomApiValue].Where(value => apis.All(api => api.Owner != value.Owner)))
            yield return value.Problem("There is no customapi.xml of its Custom API.", "Restore it, or remove this file.");
        foreach (var file in apis.Concat(solution[UnpackedKind.CustomApiValue]))
            if (file.Root.Attribute("uniquename")?.Value != file.Path.Split('/')[^2])
                yield return file.Problem("Its folder is not named after it.", "Rename the folder.");
        foreach (var problem in apis.SelectMany(api => OfApi(api, solution)))
            yield return problem;
    }

    private static IEnumerable<Problem> OfApi(UnpackedFile api, UnpackedSolution solution)
    {
        if (!api.Owner.StartsWith(solution.Prefix, StringComparison.Ordinal))
            yield return api.Problem("Its name lacks the publisher's prefix.", $"Start it with {solution.Prefix}.");
        var types = solution[UnpackedKind.Assembly].SelectMany(record => record.Root.Descendants("PluginType")).Attributes("PluginTypeId");
        if (types.All(type => type.Value != api.Value("plugintypeid")))
            yield return api.Problem("Its class is not among the plug-in types.", "Bring the Custom API up to date with generate.");
        if (api.Value("bindingtype") == "1" && api.Value("boundentitylogicalname").Length == 0)
            yield return api.Problem("It is bound to no table.", "Add <boundentitylogicalname>.");
        if (api.Value("executeprivilegename") is { Length: > 0 } privilege && !RoleCheck.Privileges(solution).Contains(privilege))
            yield return api.Problem($"{privilege} is no privilege on a table of this solution, so that nobody could call it.", "Correct <executeprivilegename>.");
    }
}
