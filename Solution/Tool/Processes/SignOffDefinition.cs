using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Who signs, and the columns whose values the signature is bound to.</summary>
public static class SignOffDefinition
{
    private static readonly TextRule RoleName = new(100);

    /// <summary>The sign-off as canonical JSON; problems are noted.</summary>
    public static string Read(JsonObjectReader reader)
    {
        var role = reader.Text("role", RoleName);
        var columns = reader.Texts("columns");
        reader.AreUnique("columns");
        return CanonicalJson.Write(CanonicalJson.Object(
            new("role", role),
            new("columns", CanonicalJson.List(columns.Select(column => System.Text.Json.Nodes.JsonValue.Create(column)!)))));
    }
}
