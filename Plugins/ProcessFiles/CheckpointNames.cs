using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// The codes and titles of a process's checkpoints, by which the subject of a note says what its file proves: none may
/// contain a name of another checkpoint, or one subject would mean both.
/// </summary>
internal static class CheckpointNames
{
    /// <summary>Notes the names that contain another checkpoint's.</summary>
    public static void Check(JsonObjectReader process)
    {
        // A code that is there twice is refused for all kinds of requirement alike.
        var checkpoints = process.Value.At("stages", "requirements").Where(IsCheckpoint).GroupBy(one => one.At("code").FirstOrDefault()?.Literal).Select(same => same.First());
        var names = checkpoints.SelectMany(NamesOf).ToList();
        foreach (var name in names)
            if (names.FirstOrDefault(other => other.Owner != name.Owner && Contains(name, other)) is { } contained)
                process.Problem(
                    name.Place,
                    $"\"{name.Place.Literal}\" contains \"{contained.Place.Literal}\", by which notes name the checkpoint in line {contained.Owner.Line}.",
                    "Rename one of the two, so that the subject of a note means only one.");
    }

    private static bool IsCheckpoint(JsonValue requirement) =>
        requirement.At("kind").Any(kind => kind.Literal == FileWords.Of(RequirementKind.Checkpoint));

    private static IEnumerable<Name> NamesOf(JsonValue checkpoint, int position) =>
        checkpoint.At("code").Concat(checkpoint.At("title"))
            .Where(place => !string.IsNullOrWhiteSpace(place.Literal))
            .Select(place => new Name(place, checkpoint, position, place.Literal.Replace('-', ' ').ToLowerInvariant()));

    // Of two equal names, the later is the one to correct.
    private static bool Contains(Name name, Name other) =>
        name.Spoken.Contains(other.Spoken) && (name.Spoken != other.Spoken || name.Position > other.Position);

    private sealed record Name(JsonValue Place, JsonValue Owner, int Position, string Spoken);
}
