using System.Globalization;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.EnvironmentVariables;

/// <summary>The types of environment variables, by the platform's numbers.</summary>
public enum EnvironmentVariableType
{
    /// <summary>A text.</summary>
    String = 100000000,

    /// <summary>A number.</summary>
    Number = 100000001,
}

/// <summary>A setting that may differ by environment. The package holds no value: that is the environment's own.</summary>
/// <param name="Name">Its schema name, which the plug-ins read it by.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Description">What it does, for whoever sets it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Default">What holds where the environment says nothing; empty for nothing.</param>
public sealed record EnvironmentVariableDeclaration(string Name, string DisplayName, string Description, EnvironmentVariableType Type, string Default)
{
    /// <summary>The environment variable that a file declares.</summary>
    public static EnvironmentVariableDeclaration Read(JsonObjectReader reader)
    {
        var variable = new EnvironmentVariableDeclaration(
            reader.Text("name"),
            reader.Text("displayName"),
            reader.Text("description"),
            reader.Word<EnvironmentVariableType>("type"),
            reader.OptionalText("default") ?? "");
        reader.HasNameOf("name", variable.Name);
        if (variable.Type == EnvironmentVariableType.Number && variable.Default.Length > 0 && !decimal.TryParse(variable.Default, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            reader.Problem("default", $"\"{variable.Default}\" is no number.", "Write one, or leave it out.");
        return variable;
    }
}
