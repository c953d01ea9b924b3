using System.Text;
using System.Text.Json;

namespace SalesProcessPlugins.Solution.Reading;

/// <summary>Reads a JSON file into values that know their line and path. Strict: no comments, no trailing commas.</summary>
public ref struct JsonDocumentReader
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> content;
    private readonly ProblemLog problems;
    private Utf8JsonReader reader;

    private JsonDocumentReader(SourceFile source, ProblemLog problems)
    {
        file = source.Name;
        content = WithoutByteOrderMark(source.Content);
        this.problems = problems;
        reader = new Utf8JsonReader(content);
    }

    /// <summary>The value that the file holds, or null when it is not JSON, which is noted.</summary>
    public static JsonValue? Read(SourceFile source, ProblemLog problems)
    {
        try
        {
            return new JsonDocumentReader(source, problems).ReadDocument();
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            problems.Add(new Problem(source.Name, line, "", $"This is not valid JSON: {Reason(broken)}", "Correct it here or just before."));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Problem(source.Name, null, "", "The file holds bytes that are not UTF-8.", "Save it as UTF-8."));
            return null;
        }
    }

    private JsonValue ReadDocument()
    {
        reader.Read();
        var value = ReadValue("");
        reader.Read();
        return value;
    }

    private JsonValue ReadValue(string path) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(path),
        JsonTokenType.StartArray => ReadList(path),
        JsonTokenType.String => Here(path, JsonKind.Text) with { Literal = reader.GetString()! },
        JsonTokenType.Number => Here(path, JsonKind.Number) with { Literal = Encoding.UTF8.GetString(reader.ValueSpan) },
        JsonTokenType.True => Here(path, JsonKind.Flag) with { Literal = "true" },
        JsonTokenType.False => Here(path, JsonKind.Flag) with { Literal = "false" },
        _ => Here(path, JsonKind.Null),
    };

    private JsonValue ReadObject(string path)
    {
        var start = Here(path, JsonKind.Object);
        var properties = new List<KeyValuePair<string, JsonValue>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = ReadValue(path.Length == 0 ? name : $"{path}.{name}");
            properties.Add(new(name, value));
            if (!names.Add(name))
                problems.Add(value, $"\"{name}\" is there twice.", "Keep one of the two.");
        }

        return start with { Properties = properties };
    }

    private JsonValue ReadList(string path)
    {
        var start = Here(path, JsonKind.List);
        var items = new List<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue($"{path}[{items.Count}]"));
        return start with { Items = items };
    }

    private readonly JsonValue Here(string path, JsonKind kind) =>
        new(file, content[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1, path, kind);

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string Reason(JsonException broken) =>
        broken.Message.Split(" LineNumber:", StringSplitOptions.None)[0];
}
