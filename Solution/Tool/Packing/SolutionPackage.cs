using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Packs an unpacked solution into the packages that environments import. The same files give the same bytes.</summary>
public sealed class SolutionPackage
{
    private readonly UnpackedSolution solution;

    private SolutionPackage(UnpackedSolution solution) => this.solution = solution;

    /// <summary>The packages of a solution.</summary>
    /// <exception cref="InvalidSolutionException">The solution would lose something on the way, or would not import; everything found is named.</exception>
    public static SolutionPackage Of(UnpackedSolution solution)
    {
        var problems = new ProblemLog();
        foreach (var problem in PackingProblems.Find(solution))
            problems.Add(problem);
        foreach (var finding in SolutionChecker.Check(solution).Where(finding => finding.Severity == FindingSeverity.Error))
            problems.Add(new Problem($"{UnpackedSolution.Folder}/{finding.Place}", finding.Line, finding.Rule, finding.What, finding.Remedy));
        problems.ThrowIfAny();
        return new SolutionPackage(solution);
    }

    /// <summary>The bytes of the managed or the unmanaged package.</summary>
    public byte[] Pack(bool managed)
    {
        var parts = Components().ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);
        parts["solution.xml"] = XmlText.File(Manifest(managed));
        parts["customizations.xml"] = XmlText.File(CustomizationsFile.Of(solution));
        parts[ContentTypesFile.Name] = XmlText.File(ContentTypesFile.Of(parts.Keys));
        return DeterministicZip.Write(parts);
    }

    // What does not travel inside customizations.xml, under the name that customizations.xml gives it.
    private IEnumerable<(string Name, byte[] Content)> Components() =>
    [
        .. Whole(UnpackedKind.ProcessDefinition),
        .. Whole(UnpackedKind.EnvironmentVariable),
        .. Whole(UnpackedKind.CustomApi),
        .. Whole(UnpackedKind.CustomApiValue),
        .. solution[UnpackedKind.Formula].Select(formula => ($"Formulas/{formula.Name}", formula.Content)),
        .. Named(UnpackedKind.Assembly),
        .. Named(UnpackedKind.WebResource),
    ];

    private IEnumerable<(string Name, byte[] Content)> Whole(UnpackedKind kind) => solution[kind].Select(file => (file.Path, file.Content));

    private IEnumerable<(string Name, byte[] Content)> Named(UnpackedKind kind) =>
        solution[kind].Select(record => (record.Value("FileName").TrimStart('/'), solution.ContentOf(record)!));

    private XElement Manifest(bool managed)
    {
        var manifest = new XElement(solution.Manifest.Root);
        manifest.Element("SolutionManifest")!.Element("Managed")!.Value = managed ? "1" : "0";
        return manifest;
    }
}
