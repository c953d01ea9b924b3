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
    /// <exception cref="InvalidPluginExecutionException">It is gone, is answered already, or nothing asks for it any more.</exception>
    public static OpenSignOff Lock(PluginContext context)
    {
        var row = context.CalledOn();
        var gate = GateKeeper.Lock(context, RowAccess.RowBehind(context, row, "sign-off"));
        var signOff = gate.Facts.SignOffs.Single(s => s.Id == row.Id);
        Parameters.Heed(Closed(signOff), PluginHttpStatusCode.Conflict);
        return gate.RequireRequirement(signOff.RequirementCode).SignOff is { } rule
            ? new OpenSignOff(gate, signOff, rule)
            : throw new InvalidPluginExecutionException($"The process of this {gate.Row.Table.Word} does not ask for this sign-off any more.", PluginHttpStatusCode.Conflict);
    }

    private static string? Closed(SignOff signOff) => signOff.State switch
    {
        SignOffState.Given => $"This sign-off was given on {signOff.SignedOn:yyyy-MM-dd} already.",
        SignOffState.Declined => $"This sign-off was declined on {signOff.SignedOn:yyyy-MM-dd} already. Ask for a new one.",
        SignOffState.Void => "This sign-off is void since the values that were signed have changed. Answer the one that was asked for since.",
        SignOffState.Withdrawn => "This sign-off is not wanted any more.",
        _ => null,
    };
}
