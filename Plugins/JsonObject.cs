using System.Collections;
using System.Globalization;
using System.Text;

namespace SalesProcessPlugins;

/// <summary>A JSON object whose members keep the order they were added in, so that the same content is the same text.</summary>
public sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> members = [];

    /// <summary>An object without members.</summary>
    public JsonObject()
    {
    }

    /// <summary>An object with these members, in the order of their names.</summary>
    public JsonObject(IEnumerable<KeyValuePair<string, string?>> members) =>
        this.members.AddRange(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new KeyValuePair<string, object?>(m.Key, m.Value)));

    /// <summary>Adds a member: text, number, truth, time, id, object, sequence or null.</summary>
    public void Add(string name, object? value) => members.Add(new KeyValuePair<string, object?>(name, value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The canonical text of a sequence.</summary>
    public static string TextOf(IEnumerable<JsonObject> items)
    {
        var text = new StringBuilder();
        Write(text, items);
        return text.ToString();
    }

    /// <summary>A text as JSON writes it.</summary>
    public static string Quoted(string words)
    {
        var text = new StringBuilder();
        WriteText(text, words);
        return text.ToString();
    }

    /// <summary>The canonical text: no white space, times in UTC to the second, ids in lower case.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, this);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool truth: text.Append(truth ? "true" : "false"); break;
            case string words: WriteText(text, words); break;
            case Guid id: WriteText(text, id.ToString("D")); break;
            case DateTime time: WriteText(text, time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)); break;
            case JsonObject members: WriteAll(text, '{', '}', members, m => WriteMember(text, m)); break;
            case IEnumerable items: WriteAll(text, '[', ']', items.Cast<object?>(), item => Write(text, item)); break;
            default: text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteMember(StringBuilder text, KeyValuePair<string, object?> member)
    {
        WriteText(text, member.Key);
        text.Append(':');
        Write(text, member.Value);
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
            _ = c is '"' or '\\' ? text.Append('\\').Append(c)
                : c < ' ' ? text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : text.Append(c);
        text.Append('"');
    }
}
