using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Definitions;

/// <summary>What c3_PublishProcess answers.</summary>
internal static class PublishReport
{
    /// <summary>What publishing would do, where nothing is done.</summary>
    public static JsonObject OfPreview(Publication publication) => Report(publication, isPublished: false, isPreview: true, [], publication switch
    {
        { Problems.Count: > 0 } => $"It cannot be published yet: {Count(publication.Problems.Count, "thing is", "things are")} wrong.",
        { Loosened.Count: > 0 } => "It can be published by two people, because it demands less than the version before it.",
        _ => $"It can be published. {publication.Draft.Succession}",
    });

    /// <summary>That it was asked for.</summary>
    public static JsonObject OfRequest(Publication publication) => Report(
        publication, isPublished: false, isPreview: false, [], "It demands less than the version before it, so somebody else has to publish it too.");

    /// <summary>That it is published.</summary>
    public static JsonObject OfPublished(Publication publication, IReadOnlyList<string> steps) => Report(
        publication, isPublished: true, isPreview: false, steps, $"It is published. {publication.Draft.Succession}");

    private static JsonObject Report(Publication publication, bool isPublished, bool isPreview, IReadOnlyList<string> steps, string message)
    {
        var process = publication.Draft.Process;
        return new JsonObject
        {
            { "process", process.Code },
            { "version", process.Version },
            { "published", isPublished },
            { "preview", isPreview },
            { "problems", publication.Problems },
            { "unheld", publication.Unheld.Select(role => role.Finding.ToJson()) },
            { "comparedWith", publication.Before is { } before ? new JsonObject { { "process", before.Code }, { "version", before.Version } } : null },
            { "changes", publication.Changes.Select(c => new JsonObject { { "text", c.Text }, { "loosens", c.Loosens } }) },
            { "loosened", publication.Loosened },
            { "underWay", Words.Of(publication.Draft.Succession.UnderWay) },
            { "graceUntil", publication.Draft.Succession.GraceUntil },
            { "steps", steps },
            { "message", $"{process.Name} version {process.Version}: {message}{Unheld(publication)}" },
        };
    }

    private static string Unheld(Publication publication) => publication.Unheld.Count == 0
        ? ""
        : $" Nobody is yet: {string.Join(", ", publication.Unheld.Select(role => role.Name).Distinct())}.";

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
