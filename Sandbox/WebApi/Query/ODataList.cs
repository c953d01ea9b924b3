namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>Lists inside the text of a query option, which may hold lists themselves.</summary>
public static class ODataList
{
    /// <summary>The parts between separators that stand in no parentheses.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\'') quoted = !quoted;
            if (quoted) continue;
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[at] != separator || depth != 0) continue;
            parts.Add(text[start..at].Trim());
            start = at + 1;
        }

        parts.Add(text[start..].Trim());
        return parts;
    }
}
