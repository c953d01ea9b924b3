using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.SignOffs;

/// <summary>A sign-off that waits for its answer, read behind the lock of its governed row.</summary>
/// <param name="Gate">The gate it is for.</param>
/// <param name="SignOff">The sign-off.</param>
/// <param name="Rule">Who may answer it.</param>
internal sealed record OpenSignOff(GovernedGate Gate, SignOff SignOff, SignOffRule Rule)
{
    /// <summary>Locks and reads the sign-off that a Custom API is called on.</summary>
    /// <exception cref="RefusedException">It is gone, is answered already, or nothing asks for it any more.</exception>
    public static OpenSignOff Lock(PluginContext context)
    {
        var row = context.CalledOn();
        var gate = GateKeeper.Lock(context, RowAccess.RowBehind(context, row, wording => wording.SignOffs.Gone));
        var signOff = gate.Facts.SignOffs.Single(s => s.Id == row.Id);
        Parameters.Heed(Closed(signOff), PluginHttpStatusCode.Conflict);
        return gate.RequireRequirement(signOff.RequirementCode).SignOff is { } rule
            ? new OpenSignOff(gate, signOff, rule)
            : throw new RefusedException(wording => wording.SignOffs.NotAskedForAnyMore(gate.Row.Table.Word), PluginHttpStatusCode.Conflict);
    }

    private static Saying? Closed(SignOff signOff) => signOff.State switch
    {
        SignOffState.Given => wording => wording.SignOffs.GivenAlready(signOff.SignedOn),
        SignOffState.Declined => wording => wording.SignOffs.DeclinedAlready(signOff.SignedOn),
        SignOffState.Void => wording => wording.SignOffs.IsVoid,
        SignOffState.Withdrawn => wording => wording.SignOffs.NotWanted,
        _ => null,
    };
}
