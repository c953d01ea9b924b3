using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Choosing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Provisioning;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Publishes a draft: from then on it governs what begins, and never changes. A version that demands less than the one
/// before it takes two people: the first asks, another publishes. It refuses with all that is wrong at once, and as a
/// preview tells the same without writing anything.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class PublishProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_PublishProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var id = context.CalledOn().Id;
        var report = context.Given<bool>("Preview") ? PublishReport.OfPreview(Publication.Read(context, Draft.Read(context, id))) : Publish(context, id);
        context.Execution.OutputParameters["Report"] = report.ToString();
    }

    private static JsonObject Publish(PluginContext context, Guid id)
    {
        // Written before it is read, so that two people who publish at once wait for each other.
        context.Suite.Update(new Entity(ProcessTable.Name, id) { [ProcessTable.PublishedOn] = context.Now });
        var draft = Draft.Read(context, id);
        VersionLock.Hold(context, draft.Process);
        var publication = Publication.Read(context, draft);
        if (publication.Problems.Count > 0)
            throw publication.Refusal();
        if (publication.Loosened.Count > 0)
            RequirePerson(context);
        if (publication.Loosened.Count > 0 && !draft.IsAskedForByAnother(context.ActorId))
        {
            Ask(context, draft);
            return PublishReport.OfRequest(publication);
        }

        Publish(context, publication);
        return PublishReport.OfPublished(publication, new StepProvisioning(context.System).Ensure(DeclaredStep.OfFlows(DefinitionReader.ReadFlows(context.System, draft.Process.FlowTable)).ToList()));
    }

    private static void RequirePerson(PluginContext context)
    {
        if (context.Identity.Channel != CallOrigin.User)
            throw new InvalidPluginExecutionException(
                "Not published: this version demands less than what is published, and that takes two people who are signed in as themselves.",
                PluginHttpStatusCode.Forbidden);
    }

    private static void Publish(PluginContext context, Publication publication)
    {
        var draft = publication.Draft;
        if (publication.Current is { } current)
            context.Suite.Update(new Entity(ProcessTable.Name, current.Process.Id) { [ProcessTable.PublishState] = Choices.Of(PublishState.Retired) });
        CompleteStages(context, draft.Process);
        context.Suite.Update(new Entity(ProcessTable.Name, draft.Process.Id)
        {
            [ProcessTable.PublishState] = Choices.Of(PublishState.Published),
            [ProcessTable.DefinitionHash] = draft.Hash,
            [ProcessTable.Flow] = draft.Process.FlowId?.ToString("D"),
            [ProcessTable.FlowLookup] = draft.Process.FlowLookup,
            [ProcessTable.OtherStages] = OtherStages.TextOf(draft.Process.Other),
            [ProcessTable.UnderWay] = Choices.Of(draft.Succession.UnderWay),
            [ProcessTable.GraceUntil] = draft.Succession.GraceUntil,
            [ProcessTable.PublishedBy] = new EntityReference("systemuser", context.ActorId),
            [ProcessTable.PublishedOn] = context.Now,
        });
        PublishedRules.Fresh(context);
    }

    // Whoever writes a process in the app names the flow's stages; their ids are found by that.
    private static void CompleteStages(PluginContext context, Process process)
    {
        foreach (var row in DefinitionReader.ReadStagesWithoutId(context.System, process.Id))
            context.Suite.Update(new Entity(StageTable.Name, row.Id)
            {
                [StageTable.PlatformStage] = process.Stages.Single(s => s.Code == row.GetAttributeValue<string>(StageTable.Code)).Id.ToString("D"),
            });
    }

    private static void Ask(PluginContext context, Draft draft) => context.Suite.Update(new Entity(ProcessTable.Name, draft.Process.Id)
    {
        [ProcessTable.PublishRequestedBy] = new EntityReference("systemuser", context.ActorId),
        [ProcessTable.PublishRequestedHash] = draft.AskedHash,
        [ProcessTable.UnderWay] = Choices.Of(draft.Succession.UnderWay),
        [ProcessTable.GraceUntil] = draft.Succession.GraceUntil,
        [ProcessTable.PublishedOn] = null,
    });
}
