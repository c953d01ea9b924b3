using System.CommandLine;
using SalesProcessPlugins.Sandbox.Import;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Loads public CRM data through the organisation's own messages.</summary>
internal static class ImportCommand
{
    public static Command Create(Option<FileInfo> data)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv." };
        var report = new Option<FileInfo?>("--report") { Description = "A file for the full list of rows that were not loaded as they stand." };
        var command = new Command("import", "Loads sales data from CSV files. Rows that are there already are left alone.") { folder, report };
        command.SetAction(parsed => Import(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(data), parsed.GetValue(report)));
        return command;
    }

    private static int Import(DirectoryInfo folder, FileInfo data, FileInfo? reportFile)
    {
        var usage = Usage.Start();
        var sales = SalesData.Read(folder);
        using var fullList = Create(reportFile);
        using var organization = DataFiles.Open(data);
        var report = new ImportReport();
        Progress.Run("Rows", sales.RowCount, step => new ImportRun(organization, sales, report).Run(step));
        ImportSummary.Print(report, Console.Out);
        if (fullList is not null) ImportSummary.WriteAll(report, fullList);
        Console.WriteLine(usage.Describe());
        return 0;
    }

    /// <summary>Opens the report before anything is loaded: a place that cannot be written to is told at once.</summary>
    private static StreamWriter? Create(FileInfo? reportFile)
    {
        reportFile?.Directory?.Create();
        return reportFile?.CreateText();
    }
}
