using System.Text;
using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Reading;

/// <summary>
/// Reads JSON text into values that know their line and path. Strict, as RFC 8259 has it: no comments, no trailing commas.
/// </summary>
public sealed class JsonText
{
    // Deeper than any declaration needs; text that nests without end must not exhaust the stack.
    private const int MostLevels = 64;
    private const char ByteOrderMark = '\uFEFF';
    private const char End = '\0';

    private static readonly Regex Number = new(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private readonly string file;
    private readonly string text;
    private readonly ProblemLog problems;
    private int at;
    private int line = 1;
    private int level;

    private JsonText(string file, string text, ProblemLog problems)
    {
        this.file = file;
        this.text = text;
        this.problems = problems;
        at = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
    }

    /// <summary>The value that a text states, or null when it is not JSON, which is noted.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="text">Its content.</param>
    /// <param name="problems">Where problems are noted.</param>
    public static JsonValue? Read(string file, string text, ProblemLog problems)
    {
        var reader = new JsonText(file, text, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (FormatException broken)
        {
            problems.Add(new Problem(file, reader.line, "", $"This is not valid JSON: {broken.Message}", "Correct it here or just before."));
            return null;
        }
    }

    private JsonValue ReadDocument()
    {
        var value = ReadValue("");
        Next();
        return at == text.Length ? value : throw Broken("there is more behind its end.");
    }

    private JsonValue ReadValue(string path)
    {
        switch (Next())
        {
            case '{': return ReadObject(path);
            case '[': return ReadList(path);
            case '"': return Here(path, JsonKind.Text) with { Literal = ReadText() };
            case 't': return ReadWord("true", path, JsonKind.Flag);
            case 'f': return ReadWord("false", path, JsonKind.Flag);
            case 'n': return ReadWord("null", path, JsonKind.Null);
            case '-' or (>= '0' and <= '9'): return ReadNumber(path);
            default: throw Unexpected("a value");
        }
    }

    private JsonValue ReadObject(string path)
    {
        var start = Here(path, JsonKind.Object);
        var properties = new List<KeyValuePair<string, JsonValue>>();
        ReadItems('}', () =>
        {
            if (Next() != '"')
                throw Unexpected("a name in quotation marks");
            var name = ReadText();
            Take(':');
            var value = ReadValue(path.Length == 0 ? name : $"{path}.{name}");
            if (properties.Any(property => property.Key == name))
                problems.Add(value, $"\"{name}\" is there twice.", "Keep one of the two.");
            properties.Add(new(name, value));
        });
        return start with { Properties = properties };
    }

    private JsonValue ReadList(string path)
    {
        var start = Here(path, JsonKind.List);
        var items = new List<JsonValue>();
        ReadItems(']', () => items.Add(ReadValue($"{path}[{items.Count}]")));
        return start with { Items = items };
    }

    private void ReadItems(char end, Action readItem)
    {
        at++;
        if (++level > MostLevels)
            throw Broken($"it is nested more than {MostLevels} levels deep.");
        if (Next() != end)
            for (readItem(); Next() != end; readItem())
                Take(',');
        level--;
        at++;
    }

    private string ReadText()
    {
        var words = new StringBuilder();
        for (at++; Current != '"'; at++)
            words.Append(Current == '\\' ? ReadEscape() : Current >= ' ' ? Current : throw Broken(at < text.Length ? "a text goes over the end of its line." : "a text has no end."));
        at++;
        return words.ToString();
    }

    private char ReadEscape()
    {
        at++;
        switch (Current)
        {
            case '"' or '\\' or '/': return Current;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when at + 4 < text.Length && HexDigits.All(Uri.IsHexDigit):
                var code = (char)HexDigits.Aggregate(0, (number, digit) => (16 * number) + Uri.FromHex(digit));
                at += 4;
                return code;
            default: throw Broken($"\\{Current} is no escape.");
        }
    }

    private string HexDigits => text.Substring(at + 1, 4);

    private JsonValue ReadNumber(string path)
    {
        var number = Number.Match(text, at);
        if (!number.Success)
            throw Broken("'-' is followed by no number.");
        at += number.Length;
        return Here(path, JsonKind.Number) with { Literal = number.Value };
    }

    private JsonValue ReadWord(string word, string path, JsonKind kind)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            throw Unexpected("a value");
        at += word.Length;
        return Here(path, kind) with { Literal = kind == JsonKind.Null ? "" : word };
    }

    private void Take(char expected)
    {
        if (Next() != expected)
            throw Unexpected($"'{expected}'");
        at++;
    }

    private char Next()
    {
        for (; Current is ' ' or '\t' or '\r' or '\n'; at++)
            if (Current == '\n')
                line++;
        return Current;
    }

    private char Current => at < text.Length ? text[at] : End;

    private JsonValue Here(string path, JsonKind kind) => new(file, line, path, kind);

    private FormatException Unexpected(string wanted) =>
        Broken(at < text.Length ? $"'{Current}' stands where {wanted} has to be." : $"it ends where {wanted} has to be.");

    private static FormatException Broken(string what) => new(what);
}
