using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>The languages that a process file may be translated into, by their codes of ISO 639-1.</summary>
public static class Languages
{
    // The numbers that Dataverse knows its languages by (platform docs, language collection).
    private static readonly Dictionary<string, Language> ByCode = new(StringComparer.Ordinal)
    {
        ["bg"] = new(1026, "Bulgarian"),
        ["cs"] = new(1029, "Czech"),
        ["da"] = new(1030, "Danish"),
        ["de"] = new(1031, "German"),
        ["el"] = new(1032, "Greek"),
        ["es"] = new(3082, "Spanish"),
        ["fi"] = new(1035, "Finnish"),
        ["fr"] = new(1036, "French"),
        ["hu"] = new(1038, "Hungarian"),
        ["it"] = new(1040, "Italian"),
        ["ja"] = new(1041, "Japanese"),
        ["nb"] = new(1044, "Norwegian"),
        ["nl"] = new(1043, "Dutch"),
        ["pl"] = new(1045, "Polish"),
        ["pt"] = new(2070, "Portuguese"),
        ["ro"] = new(1048, "Romanian"),
        ["sk"] = new(1051, "Slovak"),
        ["sv"] = new(1053, "Swedish"),
        ["tr"] = new(1055, "Turkish"),
        ["uk"] = new(1058, "Ukrainian"),
    };

    /// <summary>All codes, in order.</summary>
    public static IReadOnlyList<string> Codes => [.. ByCode.Keys.OrderBy(code => code, StringComparer.Ordinal)];

    /// <summary>Whether a code is a language that texts can be translated into.</summary>
    public static bool IsKnown(string code) => ByCode.ContainsKey(code);

    /// <summary>The number that Dataverse knows a language by.</summary>
    public static int Number(string code) => ByCode[code].Number;

    /// <summary>
    /// The code of a number, that of a region included: who has chosen the German of Austria reads German. Null for
    /// English, and for a language that no file can be in.
    /// </summary>
    public static string? CodeOf(int number) => ByCode.FirstOrDefault(language => Primary(language.Value.Number) == Primary(number)).Key;

    /// <summary>What a language is called in English.</summary>
    public static string Name(string code) => ByCode[code].Name;

    /// <summary>What to do about a code that is no language.</summary>
    public static string Remedy(string code) => $"{Likeness.Hint(code, Codes)}Use one of: {string.Join(", ", Codes)}. English is the file's own language.";

    // The lower ten bits of the number are the language, the rest the region (platform docs, LCID).
    private static int Primary(int number) => number & 0x3FF;

    private sealed record Language(int Number, string Name);
}
