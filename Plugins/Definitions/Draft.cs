using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>A process version on its way to being published.</summary>
/// <param name="Process">What it says.</param>
/// <param name="RequestedById">Who has asked for a loosened version to be published.</param>
/// <param name="RequestedHash">What it said then.</param>
internal sealed record Draft(Process Process, Guid? RequestedById, string? RequestedHash)
{
    /// <summary>The hash of what it says.</summary>
    public string Hash { get; } = DefinitionHash.Of(Process);

    /// <summary>Reads a draft that can be published.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is no draft, or not ready.</exception>
    public static Draft Read(PluginContext context, Guid id)
    {
        var row = context.System.Retrieve(ProcessTable.Name, id, new(ProcessTable.Title, ProcessTable.PublishState, ProcessTable.PublishRequestedBy, ProcessTable.PublishRequestedHash));
        if (row.ChoiceOf(ProcessTable.PublishState) != Choices.Of(PublishState.Draft).Value)
            throw Problem($"{row[ProcessTable.Title]} is published or retired already. Make a new version of it.", PluginHttpStatusCode.Conflict);
        return new Draft(ReadProcess(context, id), row.LookupId(ProcessTable.PublishRequestedBy), row.GetAttributeValue<string>(ProcessTable.PublishRequestedHash));
    }

    /// <summary>Whether somebody else has asked for this very version.</summary>
    public bool IsAskedForByAnother(Guid userId) => RequestedById is { } asker && asker != userId && RequestedHash == Hash;

    private static Process ReadProcess(PluginContext context, Guid id)
    {
        try
        {
            var process = DefinitionReader.Read(context.System, id)?.Process ?? throw Problem("It has no stages.");
            return (DraftChecks.Find(process) ?? DraftChecks.FindLost(process, Schema.Read(context.System, new FactPaths([process]).Tables))) is { } problem ? throw Problem(problem) : process;
        }
        catch (SerializationException broken)
        {
            throw Problem($"a definition in it cannot be read: {broken.Message}");
        }
    }

    private static InvalidPluginExecutionException Problem(string what, PluginHttpStatusCode status = PluginHttpStatusCode.BadRequest) =>
        new($"Not published: {what}", status);
}

/// <summary>What has to be right in a process before it may govern.</summary>
internal static class DraftChecks
{
    // The platform joins 15 tables in a query (platform docs, join tables); every gate takes four of them.
    private const int MostJoins = 11;

    /// <summary>The first thing that is not right, in words; null where all is.</summary>
    public static string? Find(Process process) => Problems(process).FirstOrDefault();

    /// <summary>The first thing that a process looks at and that is not there, in words; null where all is.</summary>
    public static string? FindLost(Process process, Schema schema) => new FactPaths([process]).Missing(schema)
        .Select(path => $"it looks at {path}, and there is no such column. Correct the definition, or add the column.")
        .FirstOrDefault();

    private static IEnumerable<string> Problems(Process process)
    {
        if (new FactPaths([process]).Joins is var joins && joins > MostJoins)
            yield return $"its criteria look at {joins} other rows through lookups, and one query can join {MostJoins}. Leave some out.";
        var requirements = process.Stages.SelectMany(s => s.Requirements).ToList();
        foreach (var twice in requirements.GroupBy(r => r.Code).Where(g => g.Count() > 1))
            yield return $"two requirements have the code {twice.Key}. Give each its own.";
        foreach (var twice in process.Stages.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            yield return $"the stages {string.Join(" and ", twice.Select(s => s.Name))} stand for the same stage of the flow. Give each its own.";
        foreach (var empty in requirements.Where(IsEmpty))
            yield return $"{empty.Title} does not say what it demands. Complete its definition.";
        foreach (var lost in requirements.Where(r => r.NotBefore is { } first && requirements.All(other => other.Code != first)))
            yield return $"{lost.Title} has to come after {lost.NotBefore}, and there is no such requirement. Correct the code.";
    }

    private static bool IsEmpty(Requirement requirement) => requirement.Kind switch
    {
        RequirementKind.Criterion => requirement.Criterion is null,
        RequirementKind.SignOff => requirement.SignOff is not { Role.Length: > 0, Columns.Count: > 0 },
        _ => false,
    };
}
