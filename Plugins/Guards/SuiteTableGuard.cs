using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Keeps a table of the suite for the suite: whatever a plug-in of the suite did not announce is refused, whoever asks
/// and whatever rights they have. What goes or comes back with its governed row is let through.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="goesWithItsRow">Whether the deletion of a governed row takes rows along that point to it.</param>
/// <param name="refusal">What the caller reads.</param>
public abstract class SuiteTableGuard(string table, bool goesWithItsRow, Saying refusal) : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (SuiteWriter.IsAnnounced(context.Execution, table, context.RowId) || IsPartOfCascade(context))
            return;

        context.Trace("Refused {0} of {1} by {2}", context.Execution.MessageName, table, context.Identity.Channel);
        throw new RefusedException(refusal, PluginHttpStatusCode.Forbidden);
    }

    private bool IsPartOfCascade(PluginContext context) =>
        goesWithItsRow && RowOf(context) is { } row && GovernedRow.Behind(row)?.IsGoing(context) == true;

    private static Entity? RowOf(PluginContext context) =>
        context.Execution.PreEntityImages.TryGetValue(PluginContext.PreImageName, out var before)
            ? before
            : context.Execution.InputParameters["Target"] as Entity;
}
