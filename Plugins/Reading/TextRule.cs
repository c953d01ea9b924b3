using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Reading;

/// <summary>What a text has to look like.</summary>
/// <param name="MaxLength">The most characters it may have; null for any number.</param>
/// <param name="Pattern">What it has to match; null for anything.</param>
/// <param name="Shape">The pattern in words.</param>
public sealed record TextRule(int? MaxLength, Regex? Pattern = null, string Shape = "")
{
    private static readonly Regex CodePattern = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    private static readonly Regex NamePattern = new("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>A stable code: what integrations, notes and receipts name things by.</summary>
    public static TextRule Code(int maxLength) =>
        new(maxLength, CodePattern, "lower-case letters, digits and single hyphens, starting with a letter, such as signed-contract");

    /// <summary>A column of this product's tables, or of a platform table.</summary>
    public static TextRule ColumnName { get; } = new(100, NamePattern, "lower-case letters, digits and underscores");

    /// <summary>Notes how a text breaks the rule.</summary>
    public void Check(JsonValue text, ProblemLog problems)
    {
        if (text.Literal.Length > MaxLength)
            problems.Add(text, $"The text has {text.Literal.Length} characters, its column holds {MaxLength}.", "Shorten it.");
        if (Pattern is not null && !Pattern.IsMatch(text.Literal))
            problems.Add(text, $"\"{text.Literal}\" has the wrong shape.", $"Use {Shape}.");
    }
}
