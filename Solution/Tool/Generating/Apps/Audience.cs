using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Roles;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>Whom something is offered to: roles of the solution, and those who administer the environment.</summary>
public static class Audience
{
    /// <summary>The platform's templates of System Administrator and System Customizer, the same in every environment.</summary>
    public static IReadOnlyList<Guid> Administrators { get; } =
        [new("627090ff-40a3-4053-8790-584edc5be201"), new("119f245c-3cc8-4b62-b31c-d1a046ced15d")];

    /// <summary>A container with an element for each role.</summary>
    /// <param name="container">The container's name.</param>
    /// <param name="id">The name of the attribute with the id.</param>
    /// <param name="roles">The solution's roles.</param>
    public static XElement Of(string container, string id, IEnumerable<RoleDeclaration> roles) => new(
        container,
        Administrators.Concat(roles.Select(RoleFile.Id)).Select(role => new XElement("Role", new XAttribute(id, role.Braced()))));
}
