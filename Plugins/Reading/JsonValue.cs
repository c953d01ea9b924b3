using System.Globalization;

namespace SalesProcessPlugins.Reading;

/// <summary>The kinds of JSON value.</summary>
public enum JsonKind
{
    /// <summary>Properties with values.</summary>
    Object,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Nothing.</summary>
    Null,
}

/// <summary>A JSON value that knows where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line it starts on, counted from 1.</param>
/// <param name="Path">The way to it, such as <c>stages[2].code</c>.</param>
/// <param name="Kind">What it is.</param>
public sealed record JsonValue(string File, int Line, string Path, JsonKind Kind)
{
    /// <summary>The text of a text, number or flag.</summary>
    public string Literal { get; init; } = "";

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>The properties of an object, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Properties { get; init; } = [];

    /// <summary>The values of a list, or the value itself.</summary>
    public IEnumerable<JsonValue> Each() => Kind == JsonKind.List ? Items : [this];

    /// <summary>The values found by following properties by name, through every list on the way.</summary>
    public IEnumerable<JsonValue> At(params IEnumerable<string> path) => path.Aggregate(
        Each(),
        (places, name) => places.SelectMany(place => place.Properties.Where(property => property.Key == name)).SelectMany(found => found.Value.Each()));

    /// <summary>The value as a <see cref="JsonObject"/> takes it as a member.</summary>
    public object? Plain() => Kind switch
    {
        JsonKind.Object => Members(),
        JsonKind.List => Items.Select(item => item.Plain()).ToList(),
        JsonKind.Number => decimal.Parse(Literal, NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonKind.Flag => Literal == "true",
        JsonKind.Text => Literal,
        _ => null,
    };

    /// <summary>What the value is, for a sentence.</summary>
    public string Description => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => $"the text \"{Literal}\"",
        JsonKind.Number => $"the number {Literal}",
        JsonKind.Flag => Literal,
        _ => "null",
    };

    private JsonObject Members()
    {
        var members = new JsonObject();
        foreach (var property in Properties)
            members.Add(property.Key, property.Value.Plain());
        return members;
    }
}
