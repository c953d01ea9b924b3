using System.Xml.Linq;
using SalesProcessPlugins.Solution.EnvironmentVariables;

namespace SalesProcessPlugins.Solution.Generating.Components;

/// <summary>The file of an environment variable. Elements stand in alphabetical order.</summary>
public static class EnvironmentVariableFile
{
    /// <summary>Where it lies in the unpacked solution.</summary>
    public static string PathOf(EnvironmentVariableDeclaration variable) => $"environmentvariabledefinitions/{variable.Name}/environmentvariabledefinition.xml";

    /// <summary>Its definition, without a value.</summary>
    public static XElement Of(EnvironmentVariableDeclaration variable) => new(
        "environmentvariabledefinition",
        new XAttribute("schemaname", variable.Name),
        variable.Default.Length == 0 ? null : new XElement("defaultvalue", variable.Default),
        Labels.WithDefault("description", variable.Description),
        Labels.WithDefault("displayname", variable.DisplayName),
        new XElement("iscustomizable", ManagedProperty.EnvironmentVariable),
        new XElement("isrequired", 0),
        new XElement("secretstore", 0),
        new XElement("type", (int)variable.Type));
}
