using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Roles name privileges that exist for the solution's tables, at the level that such tables have.</summary>
public static class RoleCheck
{
    // Assign and Share do not exist for tables of the organisation.
    private static readonly string[] Actions = ["AppendTo", "Append", "Create", "Read", "Write", "Delete"];

    /// <summary>The privileges on the solution's own tables.</summary>
    public static IReadOnlySet<string> Privileges(UnpackedSolution solution) => solution[UnpackedKind.Table]
        .Where(table => table.Owner.StartsWith(solution.Prefix, StringComparison.Ordinal))
        .SelectMany(table => Actions.Select(action => $"prv{action}{table.Owner}"))
        .ToHashSet();

    /// <summary>The problems of all roles.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var known = Privileges(solution);
        foreach (var role in solution[UnpackedKind.Role])
        {
            if (role.Name != $"{role.Root.Attribute("name")?.Value}.xml")
                yield return role.Problem("The file is not named after the role.", "Rename it.");
            foreach (var privilege in role.Root.Descendants("RolePrivilege"))
            {
                var name = privilege.Attribute("name")?.Value ?? "";
                if (!known.Contains(name))
                    yield return role.Problem($"{name} is no privilege on a table of this solution.", "Correct it; privileges on other tables belong to the base role.");
                if (privilege.Attribute("level")?.Value != "Global")
                    yield return role.Problem($"{name} is not global.", "Set its level to Global: the table is the organisation's.");
            }
        }
    }
}
