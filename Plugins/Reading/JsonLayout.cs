using System.Text;

namespace SalesProcessPlugins.Reading;

/// <summary>Lays JSON out for people: what is small stays on its line, all else gets lines of its own.</summary>
public static class JsonLayout
{
    private const int LineLength = 120;
    private const string Step = "  ";

    /// <summary>A value over several lines, with a line end behind it.</summary>
    public static string Of(JsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value, "", 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonValue value, string indent, int before)
    {
        var levels = Levels(value);
        if (OnOneLine(value) is var line && (levels == 0 || (levels <= 2 && indent.Length + before + line.Length <= LineLength)))
            text.Append(line);
        else if (value.Kind == JsonKind.Object)
            WriteItems(text, indent, '{', '}', value.Properties, property =>
            {
                var name = $"{JsonObject.Quoted(property.Key)}: ";
                text.Append(name);
                Write(text, property.Value, indent + Step, name.Length);
            });
        else
            WriteItems(text, indent, '[', ']', value.Items, item => Write(text, item, indent + Step, 0));
    }

    private static void WriteItems<T>(StringBuilder text, string indent, char open, char close, IReadOnlyList<T> items, Action<T> write)
    {
        text.Append(open);
        for (var place = 0; place < items.Count; place++)
        {
            text.Append(place == 0 ? "\n" : ",\n").Append(indent).Append(Step);
            write(items[place]);
        }

        text.Append('\n').Append(indent).Append(close);
    }

    private static string OnOneLine(JsonValue value) => value.Kind switch
    {
        JsonKind.Object when value.Properties.Count > 0 => $"{{ {string.Join(", ", value.Properties.Select(property => $"{JsonObject.Quoted(property.Key)}: {OnOneLine(property.Value)}"))} }}",
        JsonKind.Object => "{}",
        JsonKind.List => $"[{string.Join(", ", value.Items.Select(OnOneLine))}]",
        JsonKind.Text => JsonObject.Quoted(value.Literal),
        JsonKind.Null => "null",
        _ => value.Literal,
    };

    private static int Levels(JsonValue value) => value.Kind is JsonKind.Object or JsonKind.List
        ? 1 + value.Items.Concat(value.Properties.Select(property => property.Value)).Select(Levels).Concat([0]).Max()
        : 0;
}
