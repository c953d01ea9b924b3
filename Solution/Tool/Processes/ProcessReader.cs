using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads a process file. Texts may be as long as the columns they end up in.</summary>
public sealed class ProcessReader(TableSet tables)
{
    private const string ProcessTable = "c3_process";
    private const string StageTable = "c3_stage";
    private const string End = "won";

    /// <summary>Reads all process files of a solution's folder; problems are noted.</summary>
    public static IReadOnlyList<SalesProcess> ReadAll(string solutionFolder, TableSet tables, ProblemLog problems) =>
        Document.ReadAll(solutionFolder, "Processes", problems, new ProcessReader(tables).Read);

    /// <summary>The process that a file codifies.</summary>
    public SalesProcess Read(JsonObjectReader reader)
    {
        var governed = reader.Text("table");
        var process = new SalesProcess(
            reader.Text("code", Code(ProcessTable)),
            reader.Text("name", Fits(ProcessTable, "c3_name")),
            reader.Whole("version", 1),
            governed,
            OwnColumnReader.OwnName(reader, "flowTable"),
            reader.OptionalWhole("order", 1, 100) ?? 1,
            reader.Text("situation", Fits(ProcessTable, "c3_situation")),
            reader.Objects("stages", stage => ReadStage(stage, tables.PlatformTable(governed))));
        Check(reader, process);
        return process;
    }

    private Stage ReadStage(JsonObjectReader reader, PlatformTable? governed)
    {
        var stage = new Stage(
            reader.Text("code", Code(StageTable)),
            reader.Text("name", Fits(StageTable, "c3_name")),
            reader.Whole("macroStage", 0, 10),
            reader.Text("buyerStep", Fits(StageTable, "c3_buyerstep")),
            reader.Text("purpose", Fits(StageTable, "c3_purpose")),
            reader.Text("doneCorrectly", Fits(StageTable, "c3_donecorrectly")),
            reader.Text("doneIncorrectly", Fits(StageTable, "c3_doneincorrectly")),
            reader.Whole("expectedDays", 0),
            reader.Texts("columns"),
            reader.OptionalObjects("requirements", new RequirementReader(governed, tables).Read));
        reader.AreUnique("columns");
        if (stage.Code == End)
            reader.Problem("code", $"\"{End}\" is the code of the end of every process.", "Call the stage something else.");
        foreach (var column in stage.Columns.Where(column => governed is not null && governed.Column(column) is null))
            reader.Problem("columns", $"\"{column}\" is not among the known columns of {governed!.Name}.", $"Correct it, or add it to PlatformTables/{governed.Name}.json.");
        return stage;
    }

    private void Check(JsonObjectReader reader, SalesProcess process)
    {
        reader.HasNameOf("code", process.Code);
        if (tables.PlatformTable(process.Table) is null)
            reader.Problem("table", $"\"{process.Table}\" is not described.", $"Correct it, or describe it in PlatformTables/{process.Table}.json.");
        reader.AreUnique("stages", "code");
        reader.AreUnique("stages", "name");
        // Evidence, receipts and notes name a requirement by its code alone, so it is unique in the whole process.
        reader.AreUnique("stages", "requirements", "code");
        CheckpointNames.Check(reader);
        RequirementOrder.Check(reader);
        LookupPaths.Check(reader);
    }

    private TextRule Code(string table) => TextRule.Code(tables.MaxLength(table, "c3_code"));

    private TextRule Fits(string table, string column) => new(tables.MaxLength(table, column));
}
