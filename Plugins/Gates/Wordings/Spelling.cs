namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What languages write alike.</summary>
internal static class Spelling
{
    /// <summary>The beginning of a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>The same further on in a sentence.</summary>
    public static string Small(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);
}
