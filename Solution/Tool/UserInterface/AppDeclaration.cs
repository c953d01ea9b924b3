using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>The model-driven app: what is in it, where it is found, and who sees it.</summary>
/// <param name="Name">Its unique name, which its site map shares.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Roles">The codes of the roles whose holders see it.</param>
/// <param name="Tables">The tables that it shows on forms and lists without an entry of their own.</param>
/// <param name="Areas">The parts of its navigation, one for each audience.</param>
public sealed record AppDeclaration(
    string Name,
    string DisplayName,
    string Description,
    string Icon,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Tables,
    IReadOnlyList<AppArea> Areas)
{
    private const int LongestName = 40;

    /// <summary>All entries of its navigation.</summary>
    public IEnumerable<AppEntry> Entries => Areas.SelectMany(area => area.Groups).SelectMany(group => group.Entries);

    /// <summary>All tables that it shows, by name.</summary>
    public IReadOnlyList<string> AllTables =>
        [.. Entries.Select(entry => entry.Table).OfType<string>().Concat(Tables).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The app that a file declares.</summary>
    public static AppDeclaration Read(JsonObjectReader reader)
    {
        var app = new AppDeclaration(
            OwnColumnReader.OwnName(reader, "name"),
            reader.Text("displayName"),
            reader.Text("description"),
            reader.Text("icon"),
            reader.Texts("roles"),
            reader.Has("tables") ? reader.Texts("tables") : [],
            reader.Objects("areas", ReadArea));
        reader.HasNameOf("name", app.Name);
        reader.AreUnique("areas", "code");
        reader.AreUnique("areas", "groups", "code");
        reader.AreUnique("areas", "groups", "entries", "code");
        if (app.Name.Length > LongestName)
            reader.Problem("name", $"The platform takes unique names of up to {LongestName} characters.", "Shorten it.");
        return app;
    }

    private static AppArea ReadArea(JsonObjectReader reader) =>
        new(reader.Text("code", TextRule.Code(100)), reader.Text("label"), reader.Text("icon"), reader.Objects("groups", ReadGroup));

    private static AppGroup ReadGroup(JsonObjectReader reader) =>
        new(reader.Text("code", TextRule.Code(100)), reader.Text("label"), reader.Objects("entries", ReadEntry));

    private static AppEntry ReadEntry(JsonObjectReader reader)
    {
        var entry = new AppEntry(
            reader.Text("code", TextRule.Code(100)),
            reader.OptionalText("table"),
            reader.OptionalText("dashboard"),
            reader.OptionalText("page"),
            reader.OptionalText("label"),
            reader.OptionalText("reads"),
            reader.OptionalText("writes"));
        if (new[] { entry.Table, entry.Dashboard, entry.Page }.Count(target => target is not null) != 1)
            reader.Problem("table", "The entry opens a table, a dashboard or a page.", "Name one of the three.");
        if (entry.Page is null != entry.Label is null)
            reader.Problem("label", "Pages have a label, and nothing else has: tables and dashboards bring their names.", "Add or remove it.");
        return entry;
    }
}

/// <summary>A part of the navigation.</summary>
/// <param name="Code">Its name within the app.</param>
/// <param name="Label">Its label.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Groups">Its groups.</param>
public sealed record AppArea(string Code, string Label, string Icon, IReadOnlyList<AppGroup> Groups);

/// <summary>Entries that belong together.</summary>
/// <param name="Code">Its name within the app.</param>
/// <param name="Label">Its label.</param>
/// <param name="Entries">Its entries.</param>
public sealed record AppGroup(string Code, string Label, IReadOnlyList<AppEntry> Entries);

/// <summary>A place that the navigation leads to.</summary>
/// <param name="Code">Its name within the app.</param>
/// <param name="Table">The table that it opens, or null.</param>
/// <param name="Dashboard">The code of the dashboard that it opens, or null.</param>
/// <param name="Page">The name of the page that it opens, or null.</param>
/// <param name="Label">The label of a page.</param>
/// <param name="Reads">The table that somebody has to be able to read to be offered a dashboard or page; null for everybody.</param>
/// <param name="Writes">The table that somebody has to be able to write to be offered a dashboard or page; null for everybody.</param>
public sealed record AppEntry(string Code, string? Table, string? Dashboard, string? Page, string? Label, string? Reads, string? Writes);
