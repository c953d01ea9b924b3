using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The committed unpacked solution as XML.</summary>
internal static class UnpackedXml
{
    private static readonly string Folder = Path.Combine(Repository.SolutionFolder, "Unpacked");

    /// <summary>The XML of all files whose paths match a pattern with stars, by path.</summary>
    public static IReadOnlyDictionary<string, XElement> Files(string pattern)
    {
        var expression = new Regex($"^{Regex.Escape(pattern).Replace(@"\*\*", ".+", StringComparison.Ordinal).Replace(@"\*", "[^/]+", StringComparison.Ordinal)}$");
        return Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(path => expression.IsMatch(path))
            .ToDictionary(path => path, path => XElement.Load(Path.Combine(Folder, path)), StringComparer.Ordinal);
    }

    /// <summary>The one file at a path.</summary>
    public static XElement File(string path) => Assert.Single(Files(path)).Value;

    /// <summary>The English text of a container of labels.</summary>
    public static string English(XElement? labels) => labels!.Elements().Single(label => label.Attribute("languagecode")!.Value == "1033").Attribute("description")!.Value;
}
