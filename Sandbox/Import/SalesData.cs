namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>The files of a folder with sales data, read and checked before anything is written.</summary>
/// <param name="Accounts">The customers.</param>
/// <param name="Products">What is sold.</param>
/// <param name="Agents">The sellers, with their managers.</param>
/// <param name="Deals">The opportunities.</param>
public sealed record SalesData(
    IReadOnlyList<SalesRow> Accounts, IReadOnlyList<SalesRow> Products, IReadOnlyList<SalesRow> Agents, IReadOnlyList<SalesRow> Deals)
{
    /// <summary>The files there must be.</summary>
    public const string FileNames = "accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv";

    /// <summary>The rows that become rows of the organisation.</summary>
    public int RowCount => Accounts.Count + Agents.Count + Deals.Count;

    /// <summary>Reads the files. One that is missing, or lacks a column, is an error that names it.</summary>
    public static SalesData Read(DirectoryInfo folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!folder.Exists) throw new DirectoryNotFoundException($"There is no folder {folder.FullName}.");
        return new SalesData(
            CsvTable.Read(folder, "accounts.csv", "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"),
            CsvTable.Read(folder, "products.csv", "product", "series", "sales_price"),
            CsvTable.Read(folder, "sales_teams.csv", "sales_agent", "manager", "regional_office"),
            CsvTable.Read(
                folder, "sales_pipeline.csv", "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"));
    }
}
