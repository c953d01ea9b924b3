using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>The lists of an activity as the columns of its row hold them.</summary>
internal static class ActivityTexts
{
    /// <summary>The questions, one a line; null for none.</summary>
    public static string? Questions(Activity activity) =>
        activity.Questions.Count == 0 ? null : string.Join("\n", activity.Questions);

    /// <summary>The questions of a column.</summary>
    public static IReadOnlyList<string> Questions(string? column) =>
        [.. (column ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>The material as canonical JSON; null for none.</summary>
    public static string? Material(Activity activity) =>
        activity.Material.Count == 0 ? null : JsonObject.TextOf(activity.Material.Select(Json));

    /// <summary>One piece of material as JSON.</summary>
    public static JsonObject Json(Material material)
    {
        var json = new JsonObject { { "name", material.Name } };
        if (material.Url is not null)
            json.Add("url", material.Url);
        return json;
    }

    /// <summary>The material of a JSON list.</summary>
    public static IReadOnlyList<Material> Material(JsonValue? list) =>
        [.. (list?.Items ?? []).Select(one => new Material(Literal(one, "name") ?? "", Literal(one, "url")))];

    private static string? Literal(JsonValue one, string member) => one.At(member).FirstOrDefault()?.Literal;
}
