using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 27 of a failing import: a role has a privilege that there is not.</summary>
public sealed partial class RolePrivileges() : Rule("SP027", "The privileges of roles and Custom APIs on own tables are those that such tables have.", "Correct the privilege.")
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];
    private static readonly string[] OfOwnedRows = ["Assign", "Share"];

    [GeneratedRegex("^prv(?<action>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$")]
    private static partial Regex TablePrivilege { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. solution[UnpackedKind.Role].SelectMany(role => role.Root.Descendants("RolePrivilege").SelectMany(privilege => OfPrivilege(role, privilege, solution))),
        .. solution[UnpackedKind.CustomApi].SelectMany(api => api.Root.Elements("executeprivilegename")
            .SelectMany(privilege => Nonexistent(privilege.Value, solution).Select(what => Error(api, $"{what}, so that nobody could call it.", at: privilege)))),
    ];

    private IEnumerable<Finding> OfPrivilege(UnpackedFile role, XElement privilege, CheckedSolution solution)
    {
        var (name, level) = (privilege.Named("name"), privilege.Named("level"));
        foreach (var what in Nonexistent(name, solution))
            yield return Error(role, $"{what}.", at: privilege);
        if (!Levels.Contains(level))
            yield return Error(role, $"\"{level}\" is no level.", "Use Basic, Local, Deep or Global.", privilege);
        else if (level != "Global" && TableOf(name, solution)?.IsOfOrganization == true)
            yield return Error(role, $"{name} is {level}, and the rows of its table are the organisation's.", "Set its level to Global.", privilege);
    }

    private static IEnumerable<string> Nonexistent(string name, CheckedSolution solution)
    {
        var match = TablePrivilege.Match(name);
        if (!match.Success)
            yield break;
        var table = solution.Table(match.Groups["table"].Value);
        if (solution.TableNamed(match.Groups["table"].Value) == Existence.Missing)
            yield return $"{name} is a privilege on a table that the solution does not have";
        else if (table?.IsOfOrganization == true && OfOwnedRows.Contains(match.Groups["action"].Value))
            yield return $"{name} does not exist, since the rows of {table.Name} are the organisation's";
    }

    private static CheckedTable? TableOf(string privilege, CheckedSolution solution) =>
        TablePrivilege.Match(privilege) is { Success: true } match ? solution.Table(match.Groups["table"].Value) : null;
}
