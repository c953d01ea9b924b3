using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>The texts of one part of a process in another language.</summary>
/// <param name="Language">The language, by its code of ISO 639-1.</param>
/// <param name="Texts">The texts.</param>
public sealed record Translation(string Language, IReadOnlyList<TranslatedText> Texts)
{
    /// <summary>The text of a member; null where it has none.</summary>
    public string? Of(string member) => Texts.FirstOrDefault(text => text.Member == member) is { Values.Count: > 0 } text ? text.Values[0] : null;
}

/// <summary>A member's text in another language.</summary>
/// <param name="Member">The member, such as <c>name</c>.</param>
/// <param name="IsList">Whether the member holds several texts.</param>
/// <param name="Values">The text, or the texts in the order of the English ones.</param>
public sealed record TranslatedText(string Member, bool IsList, IReadOnlyList<string> Values);

/// <summary>Translations as JSON, in files and in rows alike.</summary>
public static class TranslationJson
{
    /// <summary>The member that holds the translations of an object.</summary>
    public const string Member = "translations";

    /// <summary>The translations that an object of languages states; what is no text in it is left out.</summary>
    public static IReadOnlyList<Translation> Read(JsonValue languages) =>
        [.. languages.Properties.Select(language => new Translation(language.Key, [.. language.Value.Properties.Select(Text)]))];

    /// <summary>The object of languages; null for none.</summary>
    public static JsonObject? Write(IReadOnlyList<Translation> translations)
    {
        if (translations.Count == 0)
            return null;
        var languages = new JsonObject();
        foreach (var translation in translations)
            languages.Add(translation.Language, TextsOf(translation));
        return languages;
    }

    private static TranslatedText Text(KeyValuePair<string, JsonValue> member) =>
        new(member.Key, member.Value.Kind == JsonKind.List, [.. member.Value.Each().Select(text => text.Literal)]);

    private static JsonObject TextsOf(Translation translation)
    {
        var texts = new JsonObject();
        foreach (var text in translation.Texts)
            texts.Add(text.Member, text.IsList ? text.Values : text.Values[0]);
        return texts;
    }
}
