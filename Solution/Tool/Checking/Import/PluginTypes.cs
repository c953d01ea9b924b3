using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 9 of a failing import: a listed plug-in type is not in the assembly, or one of an earlier release is gone.</summary>
public sealed class PluginTypes() : Rule(
    "SP009", "Every listed plug-in type is a public plug-in class of the assembly, and those of the release before are still there.",
    "Bring the record in line with the assembly; in a released assembly leave an empty class behind.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        solution.Assemblies.SelectMany(assembly => OfAssembly(assembly).Concat(Removed(assembly, solution)));

    private IEnumerable<Finding> OfAssembly(CheckedAssembly assembly)
    {
        if (assembly.File is not { } file)
            yield break;
        foreach (var type in assembly.Types)
        {
            var name = CheckedAssembly.ClassOf(type);
            if (!file.PublicClasses.Contains(name))
                yield return Error(assembly.Record, $"{name} is no public class of the assembly.", at: type);
            else if (!file.Plugins.Contains(name) && !file.PossiblePlugins.Contains(name))
                yield return Error(assembly.Record, $"{name} is no plug-in.", "Let it implement IPlugin, or do not list it.", type);
        }

        foreach (var unlisted in file.Plugins.Except(assembly.Types.Select(CheckedAssembly.ClassOf)).Order(StringComparer.Ordinal))
            yield return Warning(assembly.Record, $"The plug-in class {unlisted} is not listed, so that nothing can be registered on it.", "List it.");
    }

    // A new major or minor version is another assembly to the platform.
    private IEnumerable<Finding> Removed(CheckedAssembly assembly, CheckedSolution solution)
    {
        var before = solution.Previous?[UnpackedKind.Assembly].FirstOrDefault(one => VersionLess(one) == VersionLess(assembly.Record));
        return before is null
            ? []
            : before.Root.Descendants("PluginType").Select(CheckedAssembly.ClassOf).Except(assembly.Types.Select(CheckedAssembly.ClassOf))
                .Select(gone => Error(assembly.Record, $"{gone} was in the release before and is gone.", "Leave an empty class of this name, or raise the assembly's major or minor version."));
    }

    private static string VersionLess(UnpackedFile record)
    {
        var parts = record.Attribute("FullName").Split(',', '.').Select(part => part.Trim()).ToList();
        var version = parts.FindIndex(part => part.StartsWith("Version=", StringComparison.Ordinal));
        return version < 0 ? record.Attribute("FullName") : string.Join('.', parts.Take(version + 2));
    }
}
