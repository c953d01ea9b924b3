using System.Globalization;

namespace SalesProcessPlugins.Reading;

/// <summary>
/// Takes the properties of one JSON object by name and type. What is missing or wrong is noted and read as empty, so
/// that one pass finds everything; <see cref="NothingElse"/> then notes the properties that nobody asked for.
/// </summary>
public sealed class JsonObjectReader(JsonValue value, ProblemLog problems)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The object itself.</summary>
    public JsonValue Value { get; } = value;

    /// <summary>Notes a problem of one property, or of the object where the property is absent.</summary>
    public void Problem(string name, string message, string remedy) =>
        problems.Add(Find(name) ?? Value, message, remedy);

    /// <summary>Notes a problem of a value further down.</summary>
    public void Problem(JsonValue place, string message, string remedy) => problems.Add(place, message, remedy);

    /// <summary>Whether the object has the property.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A text that must be there.</summary>
    public string Text(string name, TextRule? rule = null) => Take(name, JsonKind.Text, "a text") is { } found ? Said(found, rule) : "";

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string name, TextRule? rule = null) => Offers(name) ? Text(name, rule) : null;

    /// <summary>A whole number that must be there.</summary>
    public int Whole(string name, int least = int.MinValue, int most = int.MaxValue)
    {
        if (Take(name, JsonKind.Number, "a whole number") is not { } found)
            return 0;
        if (int.TryParse(found.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        problems.Add(found, $"{found.Literal} is not a whole number from {least} to {most}.", "Use a number in that range.");
        return 0;
    }

    /// <summary>A whole number that may be left out.</summary>
    public int? OptionalWhole(string name, int least = int.MinValue, int most = int.MaxValue) =>
        Offers(name) ? Whole(name, least, most) : null;

    /// <summary>A number that must be there.</summary>
    public decimal Number(string name)
    {
        if (Take(name, JsonKind.Number, "a number") is not { } found)
            return 0;
        if (decimal.TryParse(found.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(found, $"{found.Literal} is too large a number.", $"Use one up to {decimal.MaxValue:0}.");
        return 0;
    }

    /// <summary>A true or false; false when left out.</summary>
    public bool Flag(string name) => Offers(name) && Take(name, JsonKind.Flag, "true or false")?.Literal == "true";

    /// <summary>A true or false that must be there.</summary>
    public bool Truth(string name) => Take(name, JsonKind.Flag, "true or false")?.Literal == "true";

    /// <summary>One of several words that must be there.</summary>
    public T Word<T>(string name)
        where T : struct, Enum => KnownWord<T>(name) ?? default;

    /// <summary>One of several words that must be there; null when it is none of them.</summary>
    public T? KnownWord<T>(string name)
        where T : struct, Enum =>
        Take(name, JsonKind.Text, "a text") is { } found ? FileWords.Read<T>(found, problems) : null;

    /// <summary>A list of texts that must be there and must not be empty.</summary>
    public IReadOnlyList<string> Texts(string name, TextRule? rule = null) =>
        List(name, item => Expect(item, JsonKind.Text, "a text") is { } found ? Said(found, rule) : "");

    /// <summary>A list of words that must be there and must not be empty.</summary>
    public IReadOnlyList<T> WordList<T>(string name)
        where T : struct, Enum =>
        List(name, item => Expect(item, JsonKind.Text, "a text") is { } found ? FileWords.Read<T>(found, problems) ?? default : default);

    /// <summary>A list of words that may be left out.</summary>
    public IReadOnlyList<T> OptionalWordList<T>(string name)
        where T : struct, Enum => Offers(name) ? WordList<T>(name) : [];

    /// <summary>A list of objects that must be there and must not be empty.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<JsonObjectReader, T> read)
        where T : class =>
        [.. List(name, item => Expect(item, JsonKind.Object, "an object") is { } found ? ReadObject(found, read) : null).OfType<T>()];

    /// <summary>A list of objects that may be left out.</summary>
    public IReadOnlyList<T> OptionalObjects<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => Offers(name) ? Objects(name, read) : [];

    /// <summary>A list of objects that may be left out or be empty.</summary>
    public IReadOnlyList<T> ObjectsOrNone<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => OffersSome(name) ? Objects(name, read) : [];

    /// <summary>A list of texts that may be left out or be empty.</summary>
    public IReadOnlyList<string> TextsOrNone(string name, TextRule? rule = null) => OffersSome(name) ? Texts(name, rule) : [];

    /// <summary>An object that must be there.</summary>
    public T? Object<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => Take(name, JsonKind.Object, "an object") is { } found ? ReadObject(found, read) : null;

    /// <summary>An object that may be left out.</summary>
    public T? OptionalObject<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => Offers(name) ? Object(name, read) : null;

    /// <summary>Takes properties as they are, because what they mean depends on another that is wrong.</summary>
    public void Skip(params IEnumerable<string> names) => asked.UnionWith(names);

    /// <summary>Notes values that are there more than once, found by following properties through lists.</summary>
    public void AreUnique(params IEnumerable<string> path)
    {
        foreach (var group in Value.At(path).GroupBy(value => value.Literal, StringComparer.Ordinal))
            foreach (var twice in group.Skip(1))
                problems.Add(twice, $"\"{twice.Literal}\" is there already, in line {group.First().Line}.", "Give each its own.");
    }

    /// <summary>Notes the properties that nobody asked for.</summary>
    public void NothingElse()
    {
        var known = asked.OrderBy(name => name, StringComparer.Ordinal).ToList();
        foreach (var other in Value.Properties.Where(property => !asked.Contains(property.Key)))
            problems.Add(other.Value, $"\"{other.Key}\" is not known here.", $"{Likeness.Hint(other.Key, known)}Remove it, or use one of: {string.Join(", ", known)}.");
    }

    private T ReadObject<T>(JsonValue found, Func<JsonObjectReader, T> read)
    {
        var inner = new JsonObjectReader(found, problems);
        var result = read(inner);
        inner.NothingElse();
        return result;
    }

    private IReadOnlyList<T> List<T>(string name, Func<JsonValue, T> read)
    {
        if (Take(name, JsonKind.List, "a list") is not { } found)
            return [];
        if (found.Items.Count == 0)
            problems.Add(found, "The list is empty.", $"Name at least one of \"{name}\".");
        return [.. found.Items.Select(read)];
    }

    private string Said(JsonValue found, TextRule? rule)
    {
        rule?.Check(found, problems);
        if (string.IsNullOrWhiteSpace(found.Literal))
            problems.Add(found, "The text is empty.", "Say something, or leave it out where it may be.");
        return found.Literal;
    }

    private bool OffersSome(string name) => Offers(name) && Find(name) is not { Kind: JsonKind.List, Items.Count: 0 };

    private bool Offers(string name)
    {
        asked.Add(name);
        return Has(name);
    }

    private JsonValue? Take(string name, JsonKind kind, string expected)
    {
        asked.Add(name);
        if (Find(name) is { } found)
            return Expect(found, kind, expected);
        problems.Add(Value, $"\"{name}\" is missing.", $"Add \"{name}\" with {expected}.");
        return null;
    }

    private JsonValue? Expect(JsonValue found, JsonKind kind, string expected)
    {
        if (found.Kind == kind)
            return found;
        problems.Add(found, $"This is {found.Description}.", $"Put {expected} here.");
        return null;
    }

    private JsonValue? Find(string name) =>
        Value.Properties.FirstOrDefault(property => property.Key == name).Value;
}
