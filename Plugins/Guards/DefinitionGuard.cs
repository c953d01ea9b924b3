using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Keeps published process versions as they were published. A draft is written by whoever has the privilege; what is
/// published or retired changes through the suite's own messages alone.
/// </summary>
public abstract class DefinitionGuard : PluginBase
{
    /// <summary>What the caller reads who changes something published.</summary>
    private const string Refusal =
        "A published process does not change, so that everybody can rely on what was agreed. Make a new version of it, change that one, and publish it.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (SuiteWriter.IsAnnounced(context.Execution, context.Execution.PrimaryEntityName, context.RowId))
            return;
        if (!Rows(context).All(row => IsDraft(context, row)))
            throw new InvalidPluginExecutionException(Refusal, PluginHttpStatusCode.Forbidden);
    }

    /// <summary>Whether the version that a row belongs to is a draft; a row that belongs to none yet is.</summary>
    protected abstract bool IsDraft(PluginContext context, Entity row);

    /// <summary>The state a process row says, or the state of the process a lookup points to.</summary>
    protected static bool IsDraft(PluginContext context, Guid? processId) => processId is not { } id
        || context.System.Retrieve(ProcessTable.Name, id, new(ProcessTable.PublishState)).ChoiceOf(ProcessTable.PublishState) is var state && SaysDraft(state);

    /// <summary>Whether a publish state is a draft's; without one it is.</summary>
    protected static bool SaysDraft(int? state) => state is null || state == Choices.Of(PublishState.Draft).Value;

    // The row as it is and as it would be: neither may be of a published version.
    private static IEnumerable<Entity> Rows(PluginContext context)
    {
        var before = context.Execution.PreEntityImages.TryGetValue(PluginContext.PreImageName, out var image) ? image : null;
        var after = context.Execution.InputParameters.TryGetValue("Target", out var target) ? target as Entity : null;
        return new[] { before, after is not null && before is not null ? before.OverlaidBy(after) : after }.OfType<Entity>();
    }
}
