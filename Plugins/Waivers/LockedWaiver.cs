using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Waivers;

/// <summary>A waiver that somebody with the authority decides about, read behind the lock of its governed row.</summary>
/// <param name="Gate">The gate it is for.</param>
/// <param name="Waiver">The waiver.</param>
/// <param name="Requirement">What it lets pass.</param>
/// <param name="By">Who decides.</param>
internal sealed record LockedWaiver(GovernedGate Gate, Waiver Waiver, Requirement Requirement, Decider By)
{
    /// <summary>Locks and reads the waiver that a Custom API is called on.</summary>
    /// <exception cref="RefusedException">It is gone, or the caller lacks the authority; the message says who has it.</exception>
    public static LockedWaiver Lock(PluginContext context)
    {
        var row = context.CalledOn();
        var gate = GateKeeper.Lock(context, RowAccess.RowBehind(context, row, wording => wording.Waivers.Gone));
        var waiver = gate.Facts.Waivers.Single(w => w.Id == row.Id);
        var requirement = gate.RequireRequirement(waiver.RequirementCode);
        var by = Deciders.Of(context, gate);
        Parameters.Heed(Waiving.ObjectionTo(waiver, requirement, gate.Worth, by), PluginHttpStatusCode.Forbidden, gate.Process);
        return new LockedWaiver(gate, waiver, requirement, by);
    }
}
