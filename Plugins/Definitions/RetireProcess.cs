using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Choosing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Takes the published version of a process out of use, without another one in its place: nothing new comes under it,
/// and its flow is free for what nothing governs. What is under way stays governed, so the steps on the flow's table
/// stay too. To demand nothing is to demand less, so it takes two people.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class RetireProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_RetireProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var id = context.CalledOn().Id;
        VersionLock.Hold(context, DefinitionReader.WithoutStages(Read(context, id)));
        var row = Read(context, id);
        RequirePublished(row);
        RequirePerson(context);
        var isRetired = IsAskedForByAnother(context, row);
        context.Suite.Update(isRetired ? Retired(id) : AskedFor(context, row));
        PublishedRules.Fresh(context);
        context.Execution.OutputParameters["Report"] = Report(DefinitionReader.WithoutStages(row), isRetired).ToString();
    }

    private static Entity Read(PluginContext context, Guid id) =>
        context.System.Retrieve(ProcessTable.Name, id, new([.. ProcessTable.DefinitionColumns, .. ProcessTable.PublishingColumns]));

    private static void RequirePublished(Entity row)
    {
        if (row.ChoiceOf(ProcessTable.PublishState) != Choices.Of(PublishState.Published).Value)
            throw new InvalidPluginExecutionException(
                $"Not retired: {row.GetAttributeValue<string>(ProcessTable.Title)} version {row.GetAttributeValue<int>(ProcessTable.Version)} is not published. Choose the version that is.",
                PluginHttpStatusCode.Conflict);
    }

    private static void RequirePerson(PluginContext context)
    {
        if (context.Identity.Channel != CallOrigin.User)
            throw new InvalidPluginExecutionException(
                "Not retired: whoever takes a process out of use opens its gates, and that takes two people who are signed in as themselves.", PluginHttpStatusCode.Forbidden);
    }

    private static bool IsAskedForByAnother(PluginContext context, Entity row) =>
        row.LookupId(ProcessTable.PublishRequestedBy) is { } asker && asker != context.ActorId && row.GetAttributeValue<string>(ProcessTable.PublishRequestedHash) == AskedHash(row);

    // What the version was asked to be published by is kept in the same columns, and is another hash.
    private static string AskedHash(Entity row) => Receipt.HashOf($"retire/{row.GetAttributeValue<string>(ProcessTable.DefinitionHash)}");

    private static Entity Retired(Guid id) => new(ProcessTable.Name, id) { [ProcessTable.PublishState] = Choices.Of(PublishState.Retired) };

    private static Entity AskedFor(PluginContext context, Entity row) => new(ProcessTable.Name, row.Id)
    {
        [ProcessTable.PublishRequestedBy] = new EntityReference("systemuser", context.ActorId),
        [ProcessTable.PublishRequestedHash] = AskedHash(row),
    };

    private static JsonObject Report(Process process, bool isRetired) => new()
    {
        { "process", process.Code },
        { "version", process.Version },
        { "retired", isRetired },
        { "message", isRetired
            ? $"{process.Name} version {process.Version} is retired: it governs what is under way, and nothing new."
            : $"{process.Name} version {process.Version} would demand nothing of what begins from now on, so somebody else has to retire it too." },
    };
}
