using System.Globalization;

namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>How German writes what sentences have in common.</summary>
internal static class GermanForms
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Day(DateTime? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";

    public static string Minute(DateTime? time) => time?.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal number) => number.ToString("#,##0.##", Numbers);

    /// <summary>A name inside a sentence.</summary>
    public static string Quoted(string name) => $"„{name}“";

    /// <summary>What people call a row, by the English word.</summary>
    public static GermanNoun Noun(string word) => word switch
    {
        "opportunity" => new("diese Verkaufschance", "diese Verkaufschance", "dieser Verkaufschance", "dieser Verkaufschance", "Verkaufschancen"),
        "lead" => new("dieser Lead", "diesen Lead", "diesem Lead", "dieses Leads", "Leads"),
        _ => new("dieser Kunde", "diesen Kunden", "diesem Kunden", "dieses Kunden", "Kunden"),
    };
}

/// <summary>A noun with <c>dieser</c> in the four cases, and alone in the plural.</summary>
internal sealed record GermanNoun(string Nominative, string Accusative, string Dative, string Genitive, string Plural);
