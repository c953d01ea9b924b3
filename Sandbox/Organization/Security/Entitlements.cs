using Microsoft.Crm.Sdk.Messages;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>What a user may do, by all roles held directly and through teams.</summary>
/// <param name="Name">The user's name, for refusals.</param>
/// <param name="Principals">The user and the user's teams, to any of whom a row can be shared.</param>
/// <param name="Reaches">How far each privilege reaches, by its name.</param>
internal sealed record Entitlements(string Name, IReadOnlySet<Guid> Principals, IReadOnlyDictionary<string, Reach> Reaches)
{
    /// <summary>Whether the user holds any role; without one nobody may do anything.</summary>
    public required bool HasRole { get; init; }

    /// <summary>Whether the user is a System Administrator, who may do everything.</summary>
    public required bool IsUnlimited { get; init; }

    /// <summary>How far a privilege reaches; null where no role gives it.</summary>
    public Reach? Of(string privilege) => Reaches.GetValueOrDefault(privilege);

    /// <summary>The platform's word for how far a privilege reaches; null where no role gives it.</summary>
    public PrivilegeDepth? DepthOf(string privilege) => IsUnlimited ? PrivilegeDepth.Global : Of(privilege)?.Depth;
}
