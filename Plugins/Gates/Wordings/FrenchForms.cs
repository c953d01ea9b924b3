using System.Globalization;

namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>How French writes what sentences have in common.</summary>
internal static class FrenchForms
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    public static string Day(DateTime? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    public static string Minute(DateTime? time) => time?.ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal number) => number.ToString("#,##0.##", Numbers);

    /// <summary>A name inside a sentence.</summary>
    public static string Quoted(string name) => $"« {name} »";

    /// <summary>What people call a row, by the English word.</summary>
    public static FrenchNoun Noun(string word) => word switch
    {
        "opportunity" => new("cette opportunité", "opportunités"),
        "lead" => new("ce prospect", "prospects"),
        _ => new("ce client", "clients"),
    };

    /// <summary>A noun in the number that goes with a count; French has none and one in the singular.</summary>
    public static string Counted(int count, string noun) => $"{count} {noun}{(count > 1 ? "s" : "")}";
}

/// <summary>A noun with <c>ce</c>, and alone in the plural.</summary>
internal sealed record FrenchNoun(string This, string Plural);
