using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>What texts are called in another language. A changed English text asks for its translation again.</summary>
/// <param name="Language">The language, by the platform's number.</param>
/// <param name="Texts">The translations by their English texts.</param>
public sealed record Translation(int Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The translation that a file declares.</summary>
    public static Translation Read(JsonObjectReader reader)
    {
        var translation = new Translation(
            reader.Whole("language", 1025, 20490),
            reader.Object("texts", ReadTexts) ?? []);
        if (translation.Language == Product.Language)
            reader.Problem("language", "English is the language that the declarations are written in.", "Remove the file.");
        return translation;
    }

    private static Dictionary<string, string> ReadTexts(JsonObjectReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var english in reader.Value.Properties.Select(property => property.Key))
            texts[english] = reader.Text(english);
        return texts;
    }
}
