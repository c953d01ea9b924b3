using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>
/// The people who sign for their departments. Each is in a team that has the name of the role, as the process names
/// it, and has no rights on opportunities.
/// </summary>
public sealed class Departments(Roles roles)
{
    private static readonly (string Role, string First, string Last)[] All =
    [
        ("Plant manager", "Pat", "Plant"),
        ("Legal", "Lee", "Legal"),
        ("Delivery team", "Dee", "Delivery"),
    ];

    /// <summary>Those who sign, in the order of the process.</summary>
    public static IReadOnlyList<Guid> Users { get; } = [.. All.Select(d => SignatoryOf(d.Role))];

    /// <summary>Who signs for a role.</summary>
    public static Guid SignatoryOf(string role) => StableId.For($"department/user/{role}");

    /// <summary>The messages that make them and their teams.</summary>
    public IEnumerable<OrganizationRequest> Requests() => All.SelectMany(d => Department(d.Role, d.First, d.Last));

    private OrganizationRequest[] Department(string role, string first, string last)
    {
        var team = new EntityReference("team", StableId.For($"department/team/{role}"));
        var user = new Entity("systemuser", SignatoryOf(role))
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["title"] = role,
            ["domainname"] = $"{first}.{last}@sandbox.example",
            ["internalemailaddress"] = $"{first}.{last}@sandbox.example",
        };
        return
        [
            new CreateRequest { Target = user },
            roles.MakeSignatory(user.Id),
            new CreateRequest { Target = new Entity("team", team.Id) { ["name"] = role } },
            new AssociateRequest { Target = team, Relationship = new Relationship("teammembership_association"), RelatedEntities = [user.ToEntityReference()] },
        ];
    }
}
