namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>A file of the pages that ship, which is made from <c>Client/</c> and travels as a web resource.</summary>
/// <param name="Name">Its name, as <c>Client/build.mjs</c> writes it.</param>
/// <param name="DisplayName">What it is.</param>
/// <param name="Type">The kind of web resource that the platform takes it for.</param>
public sealed record ClientFile(string Name, string DisplayName, int Type)
{
    private const int Page = 1;
    private const int Style = 2;
    private const int Script = 3;

    /// <summary>All of them, in the order of their names. The site map cannot hand a page its hash, so each entry has a page of its own.</summary>
    public static IReadOnlyList<ClientFile> All { get; } =
    [
        new("administration.css", "Style of the administration pages", Style),
        new("administration.html", "Administration page: publishing", Page),
        new("administration.js", "Script of the administration pages", Script),
        new("health.html", "Administration page: health check", Page),
    ];

    /// <summary>Whether there is a page of this name, for the navigation to lead to.</summary>
    public static bool IsPage(string name) => All.Any(file => file.Name == name && file.Type == Page);
}
