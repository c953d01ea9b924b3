using System.Text;

namespace SalesProcessPlugins.Solution.Checking.Web;

/// <summary>JavaScript without what is not code, with every line where it was.</summary>
public static class ScriptText
{
    /// <summary>The script without comments; without the contents of its strings too, if that is wanted.</summary>
    public static string Of(string script, bool withStrings)
    {
        var text = new StringBuilder(script.Length);
        for (var at = 0; at < script.Length;)
        {
            var end = EndOf(script, at);
            var part = script[at..end];
            text.Append(IsComment(script, at) || (IsQuote(script[at]) && !withStrings) ? Blank(part) : part);
            at = end;
        }

        return text.ToString();
    }

    private static int EndOf(string script, int at)
    {
        if (Starts(script, at, "//"))
            return Found(script.IndexOf('\n', at), script);
        if (Starts(script, at, "/*"))
            return Found(script.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : -1, script);
        return IsQuote(script[at]) ? EndOfString(script, at) : at + 1;
    }

    private static int EndOfString(string script, int start)
    {
        for (var at = start + 1; at < script.Length; at++)
            if (script[at] == '\\')
                at++;
            else if (script[at] == script[start] || (script[at] == '\n' && script[start] != '`'))
                return at + 1;
        return script.Length;
    }

    private static bool IsComment(string script, int at) => Starts(script, at, "//") || Starts(script, at, "/*");

    private static bool IsQuote(char letter) => letter is '"' or '\'' or '`';

    private static bool Starts(string script, int at, string with) => string.CompareOrdinal(script, at, with, 0, with.Length) == 0;

    private static int Found(int at, string script) => at < 0 ? script.Length : at;

    private static string Blank(string part) => new([.. part.Select(letter => letter == '\n' ? '\n' : ' ')]);
}
