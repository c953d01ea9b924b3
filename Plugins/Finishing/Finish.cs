using SalesProcessPlugins.Clients;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Finishing;

/// <summary>Lets a row leave the last stage of its process, or refuses it.</summary>
internal static class Finish
{
    /// <summary>
    /// Judges finishing a row from where it stands; one that no process governs is finished freely. A flow that spans
    /// tables may stand beyond the stages of this row already, which excuses it from none. What an opportunity that is
    /// won has promised goes over to a client.
    /// </summary>
    /// <exception cref="RefusedException">It is refused; the message says what to do.</exception>
    public static void Check(PluginContext context, GovernedRow row)
    {
        var gate = GateKeeper.LockGoverned(context, row);
        if (gate.RequireProcess() is not { } process)
            return;

        var written = Passage.Check(context, gate, new Move(Math.Min(gate.Position, process.Won - 1), process.Won), ReceiptKind.Win);
        if (written == ReceiptKind.Win && row.Table == GovernedTable.Opportunity)
            ClientOpening.Open(context, row);
    }
}
