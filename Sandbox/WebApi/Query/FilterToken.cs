namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>What a piece of a <c>$filter</c> is.</summary>
public enum TokenKind
{
    /// <summary>A property path, an operator, a function, or one of true, false and null.</summary>
    Word,

    /// <summary>A quoted text, without its quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, or a date and time.</summary>
    Date,

    /// <summary>An id.</summary>
    Guid,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>The end of the filter.</summary>
    End,
}

/// <summary>A piece of a <c>$filter</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says.</param>
/// <param name="Position">Where it starts, counted from 1.</param>
public readonly record struct FilterToken(TokenKind Kind, string Value, int Position)
{
    /// <summary>Whether it is this word.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Value == word;

    /// <summary>How an error names it.</summary>
    public override string ToString() => Kind == TokenKind.End ? "the end of the filter" : $"'{Value}' at position {Position}";
}
