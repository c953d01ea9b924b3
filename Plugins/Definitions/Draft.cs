using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>A process version on its way to being published.</summary>
/// <param name="Process">What it says.</param>
/// <param name="Succession">What it says about what is under way.</param>
/// <param name="Problems">Everything that is not right in it, in words.</param>
internal sealed record Draft(Process Process, Succession Succession, IReadOnlyList<string> Problems)
{
    /// <summary>Who has asked for a loosened version to be published.</summary>
    public Guid? RequestedById { get; init; }

    /// <summary>The hash of what was asked for.</summary>
    public string? RequestedHash { get; init; }

    /// <summary>The hash of what it says.</summary>
    public string Hash { get; } = DefinitionHash.Of(Process);

    /// <summary>The hash of what is asked for: what it says, and what becomes of what is under way.</summary>
    public string AskedHash => Receipt.HashOf($"{Hash}/{Words.Of(Succession.UnderWay)}/{Succession.GraceUntil:yyyyMMddHHmmss}");

    /// <summary>Reads a draft with all that is wrong with it.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is no draft.</exception>
    public static Draft Read(PluginContext context, Guid id)
    {
        var row = context.System.Retrieve(ProcessTable.Name, id, new([.. ProcessTable.DefinitionColumns, .. ProcessTable.PublishingColumns]));
        if (row.ChoiceOf(ProcessTable.PublishState) != Choices.Of(PublishState.Draft).Value)
            throw new InvalidPluginExecutionException(
                $"Not published: {row.GetAttributeValue<string>(ProcessTable.Title)} is published or retired already. Make a new version of it.", PluginHttpStatusCode.Conflict);
        var problems = new List<string>();
        var process = DraftReader.Read(context.System, row, problems);
        return new Draft(process, SuccessionOf(context, row), problems)
        {
            RequestedById = row.LookupId(ProcessTable.PublishRequestedBy),
            RequestedHash = row.GetAttributeValue<string>(ProcessTable.PublishRequestedHash),
        };
    }

    /// <summary>Whether somebody else has asked for this very version.</summary>
    public bool IsAskedForByAnother(Guid userId) => RequestedById is { } asker && asker != userId && RequestedHash == AskedHash;

    // What the caller leaves out is as the row says it; and what the row does not say, as what is under way expects it.
    private static Succession SuccessionOf(PluginContext context, Entity row)
    {
        var word = context.GivenText("UnderWay");
        var kept = row.GetAttributeValue<OptionSetValue>(ProcessTable.UnderWay) is { } choice ? Choices.Read<UnderWay>(choice) : UnderWay.Stay;
        var underWay = word is null ? kept : Words.Read<UnderWay>(word) ?? throw new InvalidPluginExecutionException(
            $"Not published: \"{word}\" is nothing that can become of what is under way. Choose stay, move or grace.", PluginHttpStatusCode.BadRequest);
        // Whoever publishes what another has asked for means the same grace, also on another day.
        var until = context.Given<DateTime?>("GraceUntil") ?? (word is null || underWay == UnderWay.Grace ? row.GetAttributeValue<DateTime?>(ProcessTable.GraceUntil) : null);
        return new Succession(underWay, until ?? (underWay == UnderWay.Grace ? UsualGrace(context) : null));
    }

    // To the end of the last day.
    private static DateTime? UsualGrace(PluginContext context) =>
        EnvironmentVariables.Number(context.System, EnvironmentVariables.GraceDays, least: 1, most: Succession.MostUsualDays) is { } days ? context.Now.Date.AddDays(days + 1).AddSeconds(-1) : null;
}
