using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Roles;

namespace SalesProcessPlugins.Solution.Generating.Components;

/// <summary>The file of a security role. The level is always global: tables of the organisation have no other, and a client
/// is everybody's who serves it, whoever opened it.</summary>
public static class RoleFile
{
    /// <summary>The role's id.</summary>
    public static Guid Id(RoleDeclaration role) => StableId.For($"role/{role.Code}");

    /// <summary>The role's file.</summary>
    public static XElement Of(RoleDeclaration role) => new(
        "Role",
        new XAttribute("name", role.Name),
        new XAttribute("id", Id(role).Braced()),
        new XElement("IsCustomizable", ManagedProperty.Role),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("RolePrivileges", Privileges(role).Order(StringComparer.Ordinal).Select(Element)));

    private static IEnumerable<string> Privileges(RoleDeclaration role) =>
        role.Tables.SelectMany(table => table.May.Distinct().Select(may => $"prv{may}{table.Name}"));

    private static XElement Element(string privilege) =>
        new("RolePrivilege", new XAttribute("name", privilege), new XAttribute("level", "Global"));
}
