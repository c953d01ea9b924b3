using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 32 of a failing import: whoever imports, or works with it, lacks rights. It cannot be seen in the files.</summary>
public sealed class Importers() : Rule(
    "SP032", "Whoever imports plug-ins is a System Administrator, and whoever works with a flow has privileges on its table.", "Say so in the guide, and ship roles with the privileges.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        if (solution.Assemblies.Count > 0)
            yield return Information(solution.Solution.Manifest, "It brings plug-ins, which only a System Administrator can import.", "Say so in the guide.");
        var granted = solution[UnpackedKind.Role].SelectMany(role => role.Root.Descendants("RolePrivilege")).Select(privilege => privilege.Named("name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var flow in solution.Tables.Where(table => table.IsOfFlow && !granted.Contains($"prvRead{table.Name}")))
            yield return Information(flow.File, $"No role of the solution lets anybody see the flow of {flow.Name}.", "Ship a role with the privileges, or say in the guide which to grant.");
    }
}
