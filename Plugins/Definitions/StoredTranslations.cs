using SalesProcessPlugins.Gates;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads the texts in other languages that the rows of a definition keep.</summary>
internal static class StoredTranslations
{
    /// <summary>The texts of one row. What is no translation says nothing: people read the text itself then.</summary>
    public static Translations Read(string? json) => json is { Length: > 0 } && JsonText.Read("", json, new ProblemLog()) is { Kind: JsonKind.Object } languages
        ? new(TranslationJson.Read(languages).GroupBy(t => t.Language).ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, string>)Members(t.First())))
        : Translations.None;

    private static Dictionary<string, string> Members(Translation translation) => translation.Texts
        .Where(text => text is { IsList: false, Values.Count: 1 })
        .GroupBy(text => text.Member)
        .ToDictionary(text => text.Key, text => text.First().Values[0]);
}
