namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Puts the indefinite article before names, so that errors read as sentences.</summary>
internal static class Articles
{
    // A "u" is left out: names that begin with it are spoken as "user" is.
    private const string Vowels = "aeioAEIO";

    /// <summary>The name with its article: a contact, an account.</summary>
    public static string WithArticle(this string name) => (name.Length > 0 && Vowels.Contains(name[0], StringComparison.Ordinal) ? "an " : "a ") + name;
}
