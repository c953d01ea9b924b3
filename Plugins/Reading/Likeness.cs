namespace SalesProcessPlugins.Reading;

/// <summary>Finds what somebody who mistyped a word may have meant.</summary>
public static class Likeness
{
    /// <summary>A question that names the known word most like this one, with a space behind it; empty where none is like it.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Closest(word, known) is { } meant ? $"Did you mean \"{meant}\"? " : "";

    /// <summary>The known word that takes the fewest changes, not more than a third of the letters; null for none.</summary>
    public static string? Closest(string word, IEnumerable<string> known) => known
        .Select(candidate => new KeyValuePair<string, int>(candidate, Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Value <= Math.Max(1, word.Length / 3) && candidate.Value < candidate.Key.Length)
        .OrderBy(candidate => candidate.Value)
        .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
        .Select(candidate => candidate.Key)
        .FirstOrDefault();

    // Levenshtein's: how many letters have to be added, removed or replaced.
    private static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
                current[column] = Math.Min(
                    Math.Min(above[column], current[column - 1]) + 1,
                    above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1));
            above = current;
        }

        return above[other.Length];
    }
}
