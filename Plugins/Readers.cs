using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins;

/// <summary>
/// Finds out in which language somebody reads: that of their user interface. A worker keeps it for some minutes, and it
/// is asked for only where a text is made that depends on it, so that what is allowed costs nothing.
/// </summary>
internal static class Readers
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly ConcurrentDictionary<CacheKey, Known> Languages = new();

    /// <summary>The reader of what a call answers: the user in whose name it was started, whoever the step runs as.</summary>
    public static Reader Of(PluginContext context) => KnownOf(context) ?? Read(context);

    /// <summary>The same without a request, for when none can be made any more: English where it is not known.</summary>
    public static Reader Recent(PluginContext context) => KnownOf(context) ?? Reader.OfEnglish;

    /// <summary>What a message says to the reader of a call.</summary>
    public static string Tell(PluginContext context, Saying saying, params Process?[] quoted) =>
        (Reader.Matters(quoted) ? Of(context) : Reader.OfEnglish).Told(saying, quoted);

    private static Reader? KnownOf(PluginContext context) =>
        Languages.TryGetValue(KeyOf(context), out var known) && context.Now >= known.ReadOn && context.Now - known.ReadOn < Lifetime ? known.Reader : null;

    // Whatever is wrong with the settings of a user, they still have to read why something is not done.
    private static Reader Read(PluginContext context)
    {
        try
        {
            var reader = new Reader(ProcessFiles.Languages.CodeOf(NumberOf(context)) ?? Translating.OwnLanguage);
            Languages[KeyOf(context)] = new Known(reader, context.Now);
            return reader;
        }
#pragma warning disable CA1031 // This is asked for while something is refused, which must not turn into another failure.
        catch (Exception cause)
#pragma warning restore CA1031
        {
            context.Trace("The language of the user is not known: {0}", cause.Message);
            return Reader.OfEnglish;
        }
    }

    private static int NumberOf(PluginContext context)
    {
        var query = new QueryExpression(UserSettingsTable.Name) { ColumnSet = new ColumnSet(UserSettingsTable.Language), TopCount = 1 };
        query.Criteria.AddCondition(UserSettingsTable.Id, ConditionOperator.Equal, context.Identity.UserId);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(UserSettingsTable.Language) ?? 0;
    }

    private static CacheKey KeyOf(PluginContext context) => new(context.Execution.OrganizationId, context.Identity.UserId);

    private sealed record CacheKey(Guid OrganizationId, Guid UserId);

    private sealed record Known(Reader Reader, DateTime ReadOn);
}
