using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads the security roles of customizations.xml.</summary>
internal static class SolutionRoles
{
    /// <summary>All roles below the root.</summary>
    public static IReadOnlyList<SecurityRole> Read(XElement root, Func<string, Exception> problem) =>
        [.. root.Elements("Roles").Elements("Role").Select(r => RoleOf(r, problem))];

    private static SecurityRole RoleOf(XElement role, Func<string, Exception> problem) => new(
        role.Id("id"),
        role.Text("@name"),
        [.. role.Elements("RolePrivileges").Elements("RolePrivilege").Select(p => new GrantedPrivilege(p.Text("@name"), LevelOf(role, p, problem)))]);

    private static PrivilegeLevel LevelOf(XElement role, XElement privilege, Func<string, Exception> problem) =>
        Enum.TryParse<PrivilegeLevel>(privilege.Text("@level"), out var level) && Enum.IsDefined(level)
            ? level
            : throw problem($"the role {role.Text("@name")} gives {privilege.Text("@name")} at the level '{privilege.Text("@level")}', which is none of {string.Join(", ", Enum.GetNames<PrivilegeLevel>())}");
}
