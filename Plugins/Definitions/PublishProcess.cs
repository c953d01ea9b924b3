using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Provisioning;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Publishes a draft: from then on it governs what begins, and never changes. A version that demands less than the one
/// before it takes two people: the first asks, another publishes.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class PublishProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_PublishProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var id = ((EntityReference)context.Execution.InputParameters["Target"]).Id;
        // Written before it is read, so that two people who publish at once wait for each other.
        context.Suite.Update(new Entity(ProcessTable.Name, id) { [ProcessTable.PublishedOn] = context.Now });
        var draft = Draft.Read(context, id);
        HoldVersions(context, draft.Process);
        var current = DefinitionReader.ReadPublishedCode(context.System, draft.Process.Code);
        RequireNewer(draft.Process, current?.Process);
        // A new code for a flow that is governed already could loosen it as well as a new version.
        var before = current ?? DefinitionReader.ReadPublished(context.System, draft.Process.FlowTable);
        var loosened = before is null ? [] : Loosening.Between(before.Process, draft.Process);
        if (loosened.Count > 0)
            RequirePerson(context);
        var isPublished = loosened.Count == 0 || draft.IsAskedForByAnother(context.ActorId);
        if (isPublished)
            Publish(context, draft, current);
        else
            Ask(context, draft);
        context.Execution.OutputParameters["Report"] = Report(draft.Process, isPublished, loosened).ToString();
    }

    // Two drafts of one process or one flow that are published at once would each be compared with the same version, and
    // both be published. So the oldest versions are written, with what they say already, before the published one is read.
    private static void HoldVersions(PluginContext context, Process draft)
    {
        foreach (var oldest in new[] { Oldest(context, ProcessTable.Code, draft.Code), Oldest(context, ProcessTable.FlowTable, draft.FlowTable) }.OrderBy(row => row.Id))
            context.Suite.Update(oldest);
    }

    private static Entity Oldest(PluginContext context, string column, string value) =>
        new(ProcessTable.Name, DefinitionReader.ReadOldestId(context.System, column, value)) { [column] = value };

    private static void RequireNewer(Process draft, Process? current)
    {
        if (current is not null && draft.Version <= current.Version)
            throw new InvalidPluginExecutionException(
                $"Not published: version {current.Version} of {current.Name} is published, and this is version {draft.Version}. Give the draft a higher version.",
                PluginHttpStatusCode.Conflict);
    }

    private static void RequirePerson(PluginContext context)
    {
        if (context.Identity.Channel != CallOrigin.User)
            throw new InvalidPluginExecutionException(
                "Not published: this version demands less than what is published, and that takes two people who are signed in as themselves.",
                PluginHttpStatusCode.Forbidden);
    }

    private static void Publish(PluginContext context, Draft draft, StampedProcess? current)
    {
        if (current is not null)
            context.Suite.Update(new Entity(ProcessTable.Name, current.Process.Id) { [ProcessTable.PublishState] = Choices.Of(PublishState.Retired) });
        context.Suite.Update(new Entity(ProcessTable.Name, draft.Process.Id)
        {
            [ProcessTable.PublishState] = Choices.Of(PublishState.Published),
            [ProcessTable.DefinitionHash] = draft.Hash,
            [ProcessTable.PublishedBy] = new EntityReference("systemuser", context.ActorId),
            [ProcessTable.PublishedOn] = context.Now,
        });
        new StepProvisioning(context.System).Ensure(DeclaredStep.OfFlow(draft.Process).ToList());
    }

    private static void Ask(PluginContext context, Draft draft) => context.Suite.Update(new Entity(ProcessTable.Name, draft.Process.Id)
    {
        [ProcessTable.PublishRequestedBy] = new EntityReference("systemuser", context.ActorId),
        [ProcessTable.PublishRequestedHash] = draft.Hash,
        [ProcessTable.PublishedOn] = null,
    });

    private static JsonObject Report(Process process, bool isPublished, IReadOnlyList<string> loosened) => new()
    {
        { "process", process.Code },
        { "version", process.Version },
        { "published", isPublished },
        { "loosened", loosened },
        { "message", isPublished
            ? $"{process.Name} version {process.Version} is published."
            : $"{process.Name} version {process.Version} demands less than the version before it, so somebody else has to publish it too." },
    };
}
