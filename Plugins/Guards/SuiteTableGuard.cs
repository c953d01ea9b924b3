using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Keeps a table of the suite for the suite: whatever a plug-in of the suite did not announce is refused, whoever asks
/// and whatever rights they have. What goes or comes back with its opportunity is let through.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="opportunityColumn">The lookup to the opportunity whose deletion takes rows along; null where none does.</param>
/// <param name="refusal">What the caller reads.</param>
public abstract class SuiteTableGuard(string table, string? opportunityColumn, string refusal) : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (SuiteWriter.IsAnnounced(context.Execution, table, context.RowId) || IsPartOfCascade(context))
            return;

        context.Trace("Refused {0} of {1} by {2}", context.Execution.MessageName, table, context.Identity.Channel);
        throw new InvalidPluginExecutionException(refusal, PluginHttpStatusCode.Forbidden);
    }

    private bool IsPartOfCascade(PluginContext context) =>
        opportunityColumn is not null
        && OpportunityOf(context) is { } opportunityId
        && SuiteWriter.IsPartOfCascade(context.Execution, OpportunityTable.Name, opportunityId);

    private Guid? OpportunityOf(PluginContext context) =>
        context.Execution.PreEntityImages.TryGetValue(PluginContext.PreImageName, out var before)
            ? before.LookupId(opportunityColumn!)
            : (context.Execution.InputParameters["Target"] as Entity)?.LookupId(opportunityColumn!);
}
