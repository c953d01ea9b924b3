using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Roles;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>Checks that forms, views, charts, dashboards and apps name what exists.</summary>
/// <param name="sources">What is declared.</param>
/// <param name="tables">The tables.</param>
/// <param name="flowTables">The tables of flows, with the views that each of them gets.</param>
/// <param name="problems">Where problems are noted.</param>
public sealed class InterfaceChecks(InterfaceSources sources, TableSet tables, IReadOnlyCollection<string> flowTables, ProblemLog problems)
{
    /// <summary>Notes everything that does not exist.</summary>
    public void Check(IReadOnlyList<RoleDeclaration> roles)
    {
        foreach (var forms in sources.Forms)
            if (Known(forms.Table, $"Forms/{forms.Table}.json", "table") is { } table)
                foreach (var form in forms.Forms)
                    CheckForm(table, form);
        foreach (var views in sources.Views)
            if (Known(views.Table, $"Views/{views.Table}.json", "table") is { } table)
                CheckViews(table, views);
        foreach (var dashboard in sources.Dashboards)
            foreach (var tile in dashboard.Tiles)
                CheckTile($"Dashboards/{dashboard.Code}.json", tile);
        foreach (var app in sources.Apps)
            CheckApp(app, roles);
    }

    private void CheckForm(KnownTable table, FormDeclaration form)
    {
        var file = $"Forms/{table.Name}.json";
        foreach (var column in form.Header.Concat(form.Footer).Concat(form.Sections.SelectMany(section => section.Fields)))
            CheckColumn(table, column, file, form.Code);
        foreach (var grid in form.Sections.Select(section => section.Grid).OfType<SubGridDeclaration>())
        {
            if (tables.Own.FirstOrDefault(own => own.Name == grid.Table)?.Columns.FirstOrDefault(column => column.Name == grid.Lookup)?.Target != table.Name)
                Add(file, form.Code, $"{grid.Lookup} of {grid.Table} does not point to {table.Name}.", "Name a lookup of an own table that does.");
            CheckView(grid.Table, grid.View, file, form.Code);
        }

        foreach (var view in form.Sections.Select(section => section.QuickView).OfType<QuickViewDeclaration>())
        {
            var target = table.Column(view.Lookup)?.Target ?? "";
            if (!sources.FormsOf(target).Any(one => one.Code == view.Form && one.Kind == FormKind.QuickView))
                Add(file, form.Code, $"{view.Lookup} points to no table with the quick view {view.Form}.", $"Declare it in Forms/{target}.json.");
        }
    }

    private void CheckViews(KnownTable table, TableViews views)
    {
        var file = $"Views/{table.Name}.json";
        foreach (var column in views.Search)
            CheckColumn(table, column, file, "search");
        foreach (var view in views.Views)
            CheckJoined(table, view, file);
        foreach (var chart in views.Charts)
        {
            CheckColumn(table, chart.By, file, chart.Code);
            var isDate = table.Column(chart.By)?.Type is ColumnType.Date or ColumnType.DateTime;
            if (isDate != chart.Grouping is not null)
                Add(file, chart.Code, $"{chart.By} is {(isDate ? "a date" : "no date")}.", isDate ? "Say by what it is grouped." : "Remove \"grouping\".");
        }
    }

    private void CheckJoined(KnownTable table, ViewDeclaration view, string file)
    {
        var joined = new Dictionary<string, KnownTable>(StringComparer.Ordinal) { [""] = table };
        foreach (var join in view.AllJoins)
            if (Known(join.Table, file, view.Code) is { } other)
                joined[join.Name] = other;
        var conditions = view.Where.SelectMany(one => one.Leaves).Select(one => one.Column);
        foreach (var column in view.Columns.Concat(conditions).Concat(view.Order.Select(order => order.Column)))
            if (joined.TryGetValue(ViewColumn.Join(column), out var owner))
                CheckColumn(owner, ViewColumn.Name(column), file, view.Code);
            else
                Add(file, view.Code, $"{column} names no join.", $"Use one of: {string.Join(", ", joined.Keys)}.");
        foreach (var condition in view.Where.SelectMany(one => one.Leaves).Where(one => !IsOption(table.Column(one.Column), one.Value)))
            Add(file, view.Code, $"\"{condition.Value}\" is no option of {condition.Column}.", $"Use one of: {string.Join(", ", table.Column(condition.Column)!.Options)}.");
        foreach (var join in view.AllJoins.Where(join => joined.ContainsKey(join.Name)))
            foreach (var column in join.Where.SelectMany(one => one.Leaves).Select(one => one.Column).Append(join.From))
                CheckColumn(joined[join.Name], column, file, view.Code);
    }

    private static bool IsOption(ColumnDeclaration? column, string? value) =>
        column is null || column.Options.Count == 0 || value is null || column.Options.Contains(value);

    private void CheckTile(string file, DashboardTile tile)
    {
        CheckView(tile.Table, tile.View, file, tile.Code);
        if (tile.Chart is not null && sources.ViewsOf(tile.Table).Charts.All(chart => chart.Code != tile.Chart))
            Add(file, tile.Code, $"{tile.Table} has no chart {tile.Chart}.", $"Declare it in Views/{tile.Table}.json.");
    }

    private void CheckApp(AppDeclaration app, IReadOnlyList<RoleDeclaration> roles)
    {
        var file = $"Apps/{app.Name}.json";
        foreach (var icon in app.Areas.Select(area => area.Icon).Append(app.Icon).Where(icon => sources.IconOf(icon) is null))
            Add(file, "icon", $"There is no icon {icon}.", $"Draw Icons/{icon}.svg.");
        foreach (var role in app.Roles.Where(code => roles.All(role => role.Code != code)))
            Add(file, "roles", $"There is no role {role}.", $"Declare it in Roles/{role}.json.");
        foreach (var table in app.AllTables)
            Known(table, file, "tables");
        foreach (var table in app.Entries.SelectMany(entry => new[] { entry.Reads, entry.Writes }).OfType<string>())
            Known(table, file, "entries");
        foreach (var entry in app.Entries.Where(entry => entry.Page is not null && !ClientFile.IsPage(entry.Page)))
            Add(file, entry.Code, $"There is no page {entry.Page}.", "Make it in Client/build.mjs, and name it in Tool/UserInterface/ClientFile.cs.");
        foreach (var entry in app.Entries.Where(entry => entry.Dashboard is not null && sources.Dashboards.All(one => one.Code != entry.Dashboard)))
            Add(file, entry.Code, $"There is no dashboard {entry.Dashboard}.", $"Declare it in Dashboards/{entry.Dashboard}.json.");
    }

    private void CheckView(string table, string view, string file, string place)
    {
        if (flowTables.Contains(table) && view == UncoveredView.Code)
            return;
        if (view != InterfaceSources.ActiveRows && sources.ViewsOf(table).Views.All(one => one.Code != view))
            Add(file, place, $"{table} has no view {view}.", $"Declare it in Views/{table}.json, or use {InterfaceSources.ActiveRows}.");
    }

    private void CheckColumn(KnownTable table, string column, string file, string place)
    {
        if (table.Column(column) is null)
            Add(file, place, $"\"{column}\" is no column of {table.Name}.", "Correct it, or add it to the file of the table.");
    }

    private KnownTable? Known(string name, string file, string place)
    {
        if (KnownTable.Find(tables, name) is { } table)
            return table;
        Add(file, place, $"The table {name} is not described.", $"Correct it, or describe it in PlatformTables/{name}.json.");
        return null;
    }

    private void Add(string file, string place, string message, string remedy) => problems.Add(new Problem(file, null, place, message, remedy));
}
