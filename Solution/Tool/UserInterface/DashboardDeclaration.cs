using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>A page of lists and charts for one audience.</summary>
/// <param name="Code">The stable name that its id is made from.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Description">Whose questions it answers.</param>
/// <param name="Rows">Its tiles, row by row.</param>
public sealed record DashboardDeclaration(string Code, string Name, string Description, IReadOnlyList<DashboardRow> Rows)
{
    private const int MostTiles = 3;

    /// <summary>All tiles.</summary>
    public IEnumerable<DashboardTile> Tiles => Rows.SelectMany(row => row.Tiles);

    /// <summary>The dashboard that a file declares.</summary>
    public static DashboardDeclaration Read(JsonObjectReader reader)
    {
        var dashboard = new DashboardDeclaration(
            reader.Text("code", TextRule.Code(100)), reader.Text("name"), reader.Text("description"), reader.Objects("rows", ReadRow));
        reader.HasNameOf("code", dashboard.Code);
        reader.AreUnique("rows", "tiles", "code");
        return dashboard;
    }

    private static DashboardRow ReadRow(JsonObjectReader reader)
    {
        var row = new DashboardRow(reader.Objects("tiles", ReadTile));
        if (row.Tiles.Count > MostTiles)
            reader.Problem("tiles", $"More than {MostTiles} tiles stand side by side.", "Begin another row.");
        return row;
    }

    private static DashboardTile ReadTile(JsonObjectReader reader) => new(
        reader.Text("code", TextRule.Code(100)), reader.Text("label"), reader.Text("table"), reader.Text("view"), reader.OptionalText("chart"));
}

/// <summary>Tiles side by side.</summary>
/// <param name="Tiles">The tiles.</param>
public sealed record DashboardRow(IReadOnlyList<DashboardTile> Tiles);

/// <summary>A list on a dashboard, or a chart of it.</summary>
/// <param name="Code">Its name within the dashboard.</param>
/// <param name="Label">Its label.</param>
/// <param name="Table">The table.</param>
/// <param name="View">The code of the view that lists the rows.</param>
/// <param name="Chart">The code of the chart that counts them; null for the list itself.</param>
public sealed record DashboardTile(string Code, string Label, string Table, string View, string? Chart);
