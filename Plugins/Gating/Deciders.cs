using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Gating;

/// <summary>Finds out who wants to decide about a governed row.</summary>
internal static class Deciders
{
    /// <summary>Whoever is behind the call, with one query for the roles they hold.</summary>
    public static Decider Of(PluginContext context, GovernedGate gate)
    {
        var user = context.Identity.ActorId;
        var roles = HeldRoles.Of(context, user);
        return new Decider(
            user,
            context.Identity.IsPerson,
            gate.Owner is { } owner && (owner.Id == user || roles.IsInTeam(owner.Id)),
            gate.Last is { } last && (last.ActorId == user || last.OnBehalfOfId == user),
            roles.Includes)
        {
            Word = gate.Row.Table.Word,
        };
    }
}
