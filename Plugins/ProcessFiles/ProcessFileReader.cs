using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads a process file (docs/process-file.md). What is wrong is noted, all at once.</summary>
/// <param name="columns">The columns that a process may look at.</param>
public sealed class ProcessFileReader(IColumns columns)
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int Format = 1;

    /// <summary>What the build's own flows start with: the publisher's prefix.</summary>
    public const string OwnPrefix = "c3_";

    // The platform's own limit (platform docs, business process flows).
    private const int MostStages = 30;

    /// <summary>Reads the text of a file; null where it states no process of this format.</summary>
    public static SalesProcess? Read(string file, string text, IColumns columns, ProblemLog problems) =>
        JsonFile.Read(file, text, problems, new ProcessFileReader(columns).Read);

    /// <summary>The process that a file codifies; null for a file of a newer format, of which nothing else is said.</summary>
    public SalesProcess? Read(JsonObjectReader reader)
    {
        if (IsNewer(reader))
            return null;
        reader.OptionalText("$schema");
        var table = reader.Text("table", TextRule.ColumnName);
        var existing = reader.OptionalObject("flow", ReadFlow);
        var stages = new StageReader(columns.HasTable(table) ? table : null, existing is not null, columns);
        var process = new SalesProcess(
            reader.Text("code", Texts.Code),
            reader.Text("name", Texts.OfProcess.RuleOf("name")),
            reader.Whole("version", 1),
            table,
            reader.Text("flowTable", TextRule.ColumnName),
            reader.OptionalWhole("order", 1, 100) ?? 1,
            reader.Text("situation", Texts.OfProcess.RuleOf("situation")),
            reader.Objects("stages", stages.Read))
        {
            ChosenWhen = ReadRule(reader, stages.Criteria),
            ExistingFlow = existing,
            Translations = TranslationReader.Read(reader, Texts.OfProcess),
        };
        Check(reader, process);
        return process;
    }

    private static bool IsNewer(JsonObjectReader reader)
    {
        if (reader.Whole("format", 1) is var format && format <= Format)
            return false;
        reader.Problem("format", $"The file is of format {format}, and this version reads format {Format}.", "Install a newer version of the solution, or write the file in the older format.");
        reader.Skip(reader.Value.Properties.Select(property => property.Key));
        return true;
    }

    private static ExistingFlow ReadFlow(JsonObjectReader reader) =>
        new(FlowIds.ReadOptional(reader, "id"), reader.Text("lookup", TextRule.ColumnName));

    private static string? ReadRule(JsonObjectReader reader, CriterionReader criteria)
    {
        var conditions = reader.ObjectsOrNone("chosenWhen", criteria.ReadCondition);
        return Fitting.Check(reader, "chosenWhen", conditions.Count == 0 ? null : JsonObject.TextOf(conditions), Texts.MaxChosenWhenLength);
    }

    private void Check(JsonObjectReader reader, SalesProcess process)
    {
        if (process.Table.Length > 0 && !columns.HasTable(process.Table))
            reader.Problem("table", $"\"{process.Table}\" is not known.", columns.TableRemedy(process.Table));
        if (process.ExistingFlow is null && !process.FlowTable.StartsWith(OwnPrefix, StringComparison.Ordinal))
            reader.Problem(
                "flowTable", $"\"{process.FlowTable}\" does not start with the publisher's prefix.",
                $"Call it {OwnPrefix}{process.FlowTable}; for a flow that is there already, add \"flow\" with its \"lookup\", and to every stage the id of its \"flowStage\" where its name is another.");
        if (process.Stages.Count > MostStages)
            reader.Problem("stages", $"These are {process.Stages.Count} stages, and a flow can have {MostStages}.", "Join some, or make two processes of it.");
        CheckNames(reader);
        CheckpointNames.Check(reader);
        RequirementOrder.Check(reader);
        LookupPaths.Check(reader);
        TranslationCheck.Check(reader);
    }

    // Evidence, receipts and notes name a requirement by its code alone, so codes are unique in the whole process.
    private static void CheckNames(JsonObjectReader reader)
    {
        reader.AreUnique("stages", "code");
        reader.AreUnique("stages", "name");
        reader.AreUnique("stages", "flowStage");
        reader.AreUnique("stages", "activities", "code");
        reader.AreUnique("stages", "requirements", "code");
    }
}
