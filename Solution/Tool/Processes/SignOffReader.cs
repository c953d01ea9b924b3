using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads who signs, and the columns whose values the signature is bound to.</summary>
public static class SignOffReader
{
    /// <summary>The name of a role: a team's, or a security role's.</summary>
    public static TextRule RoleName { get; } = new(100);

    /// <summary>The sign-off as canonical JSON; problems are noted.</summary>
    public static string Read(JsonObjectReader reader, PlatformTable? governed)
    {
        var role = reader.Text("role", RoleName);
        var department = reader.Text("department", RoleName);
        var columns = reader.Texts("columns");
        reader.AreUnique("columns");
        foreach (var column in columns.Where(column => governed is not null && governed.Column(column) is null))
            reader.Problem("columns", $"\"{column}\" is not among the known columns of {governed!.Name}.", $"Correct it, or add it to PlatformTables/{governed.Name}.json.");
        return CanonicalJson.Write(CanonicalJson.Object(
            new("role", role),
            new("department", department),
            new("columns", CanonicalJson.List(columns.Select(column => System.Text.Json.Nodes.JsonValue.Create(column)!)))));
    }
}
