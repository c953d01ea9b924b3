using System.Text;

namespace SalesProcessPlugins.Solution.Reading;

/// <summary>The words that files use for enum values: lower case, with hyphens between the parts.</summary>
public static class Words
{
    /// <summary>The word for a value, such as <c>sign-off</c> for <c>SignOff</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    /// <summary>The value of a word; null for an unknown word, which is noted.</summary>
    public static T? Read<T>(JsonValue word, ProblemLog problems)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word.Literal)
                return value;
        problems.Add(word, $"\"{word.Literal}\" is not known here.", $"Use one of: {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
        return null;
    }

    private static string Hyphenated(string name)
    {
        // A name of one letter, such as a grade, is written as it is.
        if (name.Length == 1)
            return name;
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
