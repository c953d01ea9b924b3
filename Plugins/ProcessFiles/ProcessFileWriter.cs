using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Writes a process as a file that <see cref="ProcessFileReader"/> reads as the same process.</summary>
public static class ProcessFileWriter
{
    /// <summary>The schema that editors check files by; it lies beside them.</summary>
    public const string Schema = "process.schema.json";

    /// <summary>The text of the file.</summary>
    public static string Write(SalesProcess process)
    {
        var problems = new ProblemLog();
        return JsonLayout.Of(JsonText.Read("", Json(process).ToString(), problems) ?? throw new InvalidOperationException(problems.Problems[0].Sentence));
    }

    private static JsonObject Json(SalesProcess process) => With(
        new()
        {
            { "$schema", Schema },
            { "format", ProcessFileReader.Format },
            { "code", process.Code },
            { "name", process.Name },
            { "version", process.Version },
            { "table", process.Table },
            { "flowTable", process.FlowTable },
        },
        new("flow", process.ExistingFlow is { } flow ? With(new(), new("id", flow.Id), new("lookup", flow.Lookup)) : null),
        new("order", process.Order),
        new("situation", process.Situation),
        new("chosenWhen", Parsed(process.ChosenWhen)),
        new("translations", TranslationJson.Write(process.Translations)),
        new("stages", process.Stages.Select(Json)));

    private static JsonObject Json(Stage stage) => With(
        new() { { "code", stage.Code } },
        new("flowStage", stage.FlowStage),
        new("name", stage.Name),
        new("macroStage", stage.MacroStage),
        new("buyerStep", stage.BuyerStep),
        new("purpose", stage.Purpose),
        new("doneCorrectly", stage.DoneCorrectly),
        new("doneIncorrectly", stage.DoneIncorrectly),
        new("expectedDays", stage.ExpectedDays),
        new("columns", Some(stage.Columns)),
        new("translations", TranslationJson.Write(stage.Translations)),
        new("activities", Some(stage.Activities)?.Select(Json)),
        new("requirements", Some(stage.Requirements)?.Select(Json)));

    private static JsonObject Json(Activity activity) => With(
        new() { { "code", activity.Code }, { "title", activity.Title }, { "who", activity.Who }, { "message", activity.Message } },
        new("questions", Some(activity.Questions)),
        new("material", Some(activity.Material)?.Select(ActivityTexts.Json)),
        new("translations", TranslationJson.Write(activity.Translations)));

    private static JsonObject Json(Requirement requirement) => With(
        new()
        {
            { "code", requirement.Code },
            { "title", requirement.Title },
            { "kind", FileWords.Of(requirement.Kind) },
            { "effect", FileWords.Of(requirement.Effect) },
            { "ask", requirement.Ask },
            { "fixer", requirement.Fixer },
        },
        new("leastGrade", requirement.LeastGrade is { } grade ? FileWords.Of(grade) : null),
        new("freshDays", requirement.FreshDays),
        new("notBefore", requirement.NotBefore),
        new("group", requirement.Group),
        new("groupNeeds", requirement.GroupNeeds),
        new("definition", Parsed(requirement.Definition)),
        new("waiver", Parsed(requirement.WaiverRule)),
        new("translations", TranslationJson.Write(requirement.Translations)));

    // What a file leaves out is not there, rather than null.
    private static JsonObject With(JsonObject json, params KeyValuePair<string, object?>[] members)
    {
        foreach (var member in members.Where(member => member.Value is not null))
            json.Add(member.Key, member.Value);
        return json;
    }

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    private static object? Parsed(string? json) => json is null ? null : JsonText.Read("", json, new ProblemLog())?.Plain();
}
