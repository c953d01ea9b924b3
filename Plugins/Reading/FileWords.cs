using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Reading;

/// <summary>The words that files use for enum values: lower case, with hyphens between the parts.</summary>
public static class FileWords
{
    /// <summary>The word for a value, such as <c>sign-off</c> for <c>SignOff</c>. A name of one letter, such as a grade, is written as it is.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString() is { Length: 1 } letter ? letter : Words.Of(value);

    /// <summary>The words for all values.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. typeof(T).GetEnumValues().Cast<T>().Select(Of)];

    /// <summary>The value of a word; null for none.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum => typeof(T).GetEnumValues().Cast<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault();

    /// <summary>The value of a word; null for an unknown word, which is noted.</summary>
    public static T? Read<T>(JsonValue word, ProblemLog problems)
        where T : struct, Enum
    {
        var value = Read<T>(word.Literal);
        if (value is null)
            problems.Add(word, $"\"{word.Literal}\" is not known here.", $"{Likeness.Hint(word.Literal, All<T>())}Use one of: {string.Join(", ", All<T>())}.");
        return value;
    }
}
