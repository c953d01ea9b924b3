using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads the texts of one part of a process in other languages.</summary>
internal static class TranslationReader
{
    /// <summary>The translations of an object, by language; problems are noted.</summary>
    public static IReadOnlyList<Translation> Read(JsonObjectReader reader, IReadOnlyList<TextMember> members)
    {
        var translations = reader.OptionalObject(TranslationJson.Member, languages => ReadAll(languages, reader.Value, members)) ?? [];
        Fitting.Check(reader, TranslationJson.Member, TranslationJson.Write(translations)?.ToString(), Texts.MaxTranslationsLength);
        return translations;
    }

    private static List<Translation> ReadAll(JsonObjectReader languages, JsonValue original, IReadOnlyList<TextMember> members)
    {
        var translations = new List<Translation>();
        foreach (var language in languages.Value.Properties.Select(property => property.Key).Distinct().OrderBy(code => code, StringComparer.Ordinal))
            if (!Languages.IsKnown(language))
                Refuse(languages, language);
            else if (languages.Object(language, texts => new Translation(language, ReadTexts(texts, original, members))) is { } translation)
                translations.Add(translation);
        return translations;
    }

    private static void Refuse(JsonObjectReader languages, string language)
    {
        languages.Problem(language, $"\"{language}\" is no language that texts can be in.", Languages.Remedy(language));
        languages.Skip(language);
    }

    private static IReadOnlyList<TranslatedText> ReadTexts(JsonObjectReader texts, JsonValue original, IReadOnlyList<TextMember> members)
    {
        foreach (var member in members.Where(member => IsAbsent(original, member) && texts.Has(member.Name)))
            texts.Problem(member.Name, $"There are no English \"{member.Name}\" to translate.", "Remove it, or add the English ones.");
        texts.Skip(members.Select(member => member.Name));
        return [.. members
            .Where(member => !IsAbsent(original, member))
            .Select(member => new TranslatedText(member.Name, member.IsList, member.IsList ? ReadList(texts, original, member) : [texts.Text(member.Name, member.Rule)]))];
    }

    // Only lists may be left out.
    private static bool IsAbsent(JsonValue original, TextMember member) => member.IsList && !original.At(member.Name).Any();

    private static IReadOnlyList<string> ReadList(JsonObjectReader texts, JsonValue original, TextMember member)
    {
        var wanted = original.At(member.Name).Count();
        if (!texts.Has(member.Name))
        {
            texts.Problem(member.Name, $"Its \"{member.Name}\" are not translated.", $"Add \"{member.Name}\" with {wanted} texts.");
            return [];
        }

        var translated = texts.Texts(member.Name, member.Rule);
        if (translated.Count > 0 && translated.Count != wanted)
            texts.Problem(member.Name, $"These are {translated.Count} texts, in English there are {wanted}.", "Translate each, in the same order.");
        return translated;
    }
}

/// <summary>A language that some text of a process is in, every text of it has to be in: a screen in two languages helps nobody.</summary>
internal static class TranslationCheck
{
    /// <summary>Notes what is not translated.</summary>
    public static void Check(JsonObjectReader process)
    {
        var parts = Parts(process.Value).ToList();
        var languages = parts.SelectMany(LanguagesOf).Where(Languages.IsKnown).Distinct().OrderBy(code => code, StringComparer.Ordinal).ToList();
        foreach (var part in parts)
            foreach (var language in languages.Except(LanguagesOf(part)))
                process.Problem(
                    part.Value.At(TranslationJson.Member).FirstOrDefault() ?? part.Value,
                    $"It is not in {Languages.Name(language)}, in which other texts of the file are.",
                    $"Add \"{language}\" to its \"{TranslationJson.Member}\" with: {string.Join(", ", Wanted(part))}.");
    }

    private static IEnumerable<Part> Parts(JsonValue process) =>
    [
        new(process, Texts.OfProcess),
        .. process.At("stages").Select(stage => new Part(stage, Texts.OfStage)),
        .. process.At("stages", "activities").Select(activity => new Part(activity, Texts.OfActivity)),
        .. process.At("stages", "requirements").Select(requirement => new Part(requirement, Texts.OfRequirement)),
    ];

    private static IEnumerable<string> LanguagesOf(Part part) =>
        part.Value.At(TranslationJson.Member).SelectMany(languages => languages.Properties).Select(language => language.Key);

    private static IEnumerable<string> Wanted(Part part) =>
        part.Members.Where(member => part.Value.At(member.Name).Any()).Select(member => member.Name);

    private sealed record Part(JsonValue Value, IReadOnlyList<TextMember> Members);
}
