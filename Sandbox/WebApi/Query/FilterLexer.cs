using System.Globalization;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>Cuts the text of a <c>$filter</c> into its pieces.</summary>
public static class FilterLexer
{
    /// <summary>All pieces, the end included.</summary>
    public static IReadOnlyList<FilterToken> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<FilterToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else tokens.Add(Next(text, ref at));
        }

        tokens.Add(new FilterToken(TokenKind.End, string.Empty, text.Length + 1));
        return tokens;
    }

    private static FilterToken Next(string text, ref int at) => text[at] switch
    {
        '(' => Sign(TokenKind.Open, text, ref at),
        ')' => Sign(TokenKind.Close, text, ref at),
        ',' => Sign(TokenKind.Comma, text, ref at),
        '\'' => Quoted(text, ref at),
        _ => Bare(text, ref at),
    };

    private static FilterToken Sign(TokenKind kind, string text, ref int at)
    {
        at++;
        return new FilterToken(kind, text[at - 1].ToString(), at);
    }

    private static FilterToken Quoted(string text, ref int at)
    {
        var start = at;
        do
        {
            var close = text.IndexOf('\'', at + 1);
            if (close < 0) throw WebApiException.BadRequest($"$filter: the text that starts at position {start + 1} has no closing quote.");
            at = close + 1;
        }
        while (IsDoubledQuote(text, ref at));

        var value = text[(start + 1)..(at - 1)].Replace("''", "'", StringComparison.Ordinal);
        return new FilterToken(TokenKind.Text, value, start + 1);
    }

    private static bool IsDoubledQuote(string text, ref int at) => at < text.Length && text[at] == '\'';

    private static FilterToken Bare(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or ',' or '\'')) at++;
        var word = text[start..at];
        return new FilterToken(KindOf(word, start + 1), word, start + 1);
    }

    private static TokenKind KindOf(string word, int position)
    {
        if (Guid.TryParseExact(word, "D", out _)) return TokenKind.Guid;
        if (char.IsLetter(word[0]) || word[0] == '_') return TokenKind.Word;
        if (decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return TokenKind.Number;
        if (IsDate(word)) return TokenKind.Date;
        throw WebApiException.BadRequest($"$filter: '{word}' at position {position} is no property, number, date, id or quoted text.");
    }

    private static bool IsDate(string word) =>
        word.Length >= 10 && word[4] == '-' &&
        DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
