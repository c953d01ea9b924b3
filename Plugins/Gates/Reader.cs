namespace SalesProcessPlugins.Gates;

/// <summary>Whoever reads what the product says.</summary>
/// <param name="Language">The language, by its code of ISO 639-1.</param>
public sealed record Reader(string Language)
{
    /// <summary>Whoever reads English, or a language that nobody knows.</summary>
    public static Reader OfEnglish { get; } = new(Translating.OwnLanguage);

    /// <summary>
    /// The wording of a message that quotes some processes: English where the product or one of them is not in the
    /// reader's language, since a message in two languages helps nobody.
    /// </summary>
    public Wording WordingOf(params Process?[] quoted) => Possible(quoted).FirstOrDefault(w => w.Language == Language) ?? Wording.English;

    /// <summary>What a message says to the reader.</summary>
    public string Told(Saying saying, params Process?[] quoted) => saying(WordingOf(quoted));

    /// <summary>Whether it makes a difference to such a message who reads it.</summary>
    public static bool Matters(params Process?[] quoted) => Possible(quoted).Skip(1).Any();

    private static IEnumerable<Wording> Possible(Process?[] quoted) => Wording.All.Where(w => quoted.All(p => p is null || p.IsIn(w.Language)));
}
