using System.Globalization;

namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>How English writes what sentences have in common.</summary>
internal static class EnglishForms
{
    public static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Minute(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>Several rows of a kind.</summary>
    public static string Plural(string word) => word == "opportunity" ? "opportunities" : $"{word}s";
}
