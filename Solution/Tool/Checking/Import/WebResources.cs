using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 28 of a failing import: a web resource has no content, or is stated as what it is not.</summary>
public sealed partial class WebResources() : Rule("SP028", "Every web resource has its content, a name that can be part of an address, and the type of its extension.", "Correct the web resource.")
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".htm"] = "1",
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = "3",
        [".xml"] = "4",
        [".png"] = "5",
        [".jpg"] = "6",
        [".jpeg"] = "6",
        [".gif"] = "7",
        [".xap"] = "8",
        [".xsl"] = "9",
        [".xslt"] = "9",
        [".ico"] = "10",
        [".svg"] = "11",
        [".resx"] = "12",
    };

    [GeneratedRegex("^[A-Za-z0-9_./-]+$")]
    private static partial Regex Allowed { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution[UnpackedKind.WebResource].SelectMany(one => OfResource(one, solution)).Concat(SamePart(solution));

    private IEnumerable<Finding> OfResource(UnpackedFile resource, CheckedSolution solution)
    {
        var (name, type) = (resource.Value("Name"), resource.Value("WebResourceType"));
        if (solution.Solution.ContentOf(resource) is null)
            yield return Error(resource, $"Its content {resource.Value("FileName")} is missing.", "Restore it beside the record.", resource.Root.Element("FileName"));
        if (!Allowed.IsMatch(name) || name.Contains("//", StringComparison.Ordinal))
            yield return Error(resource, $"\"{name}\" cannot be part of an address.", "Use letters, digits and single . / - _", resource.Root.Element("Name"));
        if (Types.TryGetValue(Path.GetExtension(name), out var expected) && expected != type)
            yield return Warning(resource, $"Its type is {type}, and its extension that of type {expected}.", $"Set WebResourceType to {expected}.", resource.Root.Element("WebResourceType"));
    }

    private IEnumerable<Finding> SamePart(CheckedSolution solution) =>
        from same in solution[UnpackedKind.WebResource].GroupBy(file => file.Value("FileName"))
        where same.Count() > 1 && same.Key.Length > 0
        select Error(same.Last(), $"{same.First().Path} has the same FileName {same.Key}.", "Give each a part of its own in the package.");
}
