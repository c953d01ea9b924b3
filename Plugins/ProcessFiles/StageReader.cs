using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads a stage of a process file with its activities and requirements.</summary>
/// <param name="governed">The table whose rows go through the process; null for one that is not known, which is noted elsewhere.</param>
/// <param name="isFlowThere">Whether the flow is there already, so that the file may name its stages by their ids.</param>
/// <param name="columns">The columns that a process may look at.</param>
internal sealed class StageReader(string? governed, bool isFlowThere, IColumns columns)
{
    private const string End = "won";

    private static readonly TextRule Url = new(500, new("^https://[^\\s]+$"), "an address that starts with https://");

    private readonly RequirementReader requirements = new(governed, columns);

    /// <summary>Reads the conditions of this process's table.</summary>
    public CriterionReader Criteria { get; } = new(governed, columns);

    /// <summary>The stage.</summary>
    public Stage Read(JsonObjectReader reader)
    {
        var stage = new Stage(
            reader.Text("code", Texts.Code),
            reader.Text("name", Texts.OfStage.RuleOf("name")),
            reader.Whole("macroStage", 0, 10),
            reader.Text("buyerStep", Texts.OfStage.RuleOf("buyerStep")),
            reader.Text("purpose", Texts.OfStage.RuleOf("purpose")),
            reader.Text("doneCorrectly", Texts.OfStage.RuleOf("doneCorrectly")),
            reader.Text("doneIncorrectly", Texts.OfStage.RuleOf("doneIncorrectly")),
            reader.Whole("expectedDays", 0),
            isFlowThere ? reader.TextsOrNone("columns") : reader.Texts("columns"),
            reader.ObjectsOrNone("activities", ReadActivity),
            reader.ObjectsOrNone("requirements", requirements.Read))
        {
            FlowStage = isFlowThere ? FlowIds.ReadOptional(reader, "flowStage") : null,
            Translations = TranslationReader.Read(reader, Texts.OfStage),
        };
        Check(reader, stage);
        return stage;
    }

    private void Check(JsonObjectReader reader, Stage stage)
    {
        if (stage.Code == End)
            reader.Problem("code", $"\"{End}\" is the code of the end of every process.", "Call the stage something else.");
        reader.AreUnique("columns");
        ColumnPath.CheckColumns(reader, stage.Columns, governed, columns);
    }

    private static Activity ReadActivity(JsonObjectReader reader)
    {
        var activity = new Activity(
            reader.Text("code", Texts.Code),
            reader.Text("title", Texts.OfActivity.RuleOf("title")),
            reader.Text("who", Texts.OfActivity.RuleOf("who")),
            reader.Text("message", Texts.OfActivity.RuleOf("message")),
            reader.TextsOrNone("questions", Texts.OfActivity.RuleOf("questions")),
            reader.ObjectsOrNone("material", ReadMaterial))
        { Translations = TranslationReader.Read(reader, Texts.OfActivity) };
        Fitting.Check(reader, "questions", ActivityTexts.Questions(activity), Texts.MaxListLength);
        Fitting.Check(reader, "material", ActivityTexts.Material(activity), Texts.MaxListLength);
        return activity;
    }

    private static Material ReadMaterial(JsonObjectReader reader) =>
        new(reader.Text("name", Texts.OfActivity.RuleOf("material")), reader.OptionalText("url", Url));
}
