using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Who publishes a solution.</summary>
/// <param name="UniqueName">The name by which the platform knows the publisher.</param>
/// <param name="FriendlyName">The name for people.</param>
/// <param name="Prefix">The prefix of the publisher's own names, without the underscore.</param>
/// <param name="ChoicePrefix">The prefix of the values of the publisher's choices.</param>
public sealed record SolutionPublisher(string UniqueName, string FriendlyName, string Prefix, int ChoicePrefix);

/// <summary>Something that a solution needs and does not bring.</summary>
/// <param name="Type">The number of the component's type: 1 for a table, 2 for a column, 10 for a relationship.</param>
/// <param name="Name">The component's schema name.</param>
/// <param name="Parent">The table of a column; empty for others.</param>
/// <param name="Provider">The solution that brings it, with the least version.</param>
public sealed record RequiredComponent(int Type, string Name, string Parent, string Provider);

/// <summary>What solution.xml says of a solution.</summary>
/// <param name="UniqueName">The name by which the platform knows it.</param>
/// <param name="FriendlyName">The name for people.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Version">Its version, of four parts.</param>
/// <param name="IsManaged">Whether it comes as one piece that is removed as one.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Required">What it needs and does not bring.</param>
public sealed record SolutionManifest(
    string UniqueName, string FriendlyName, string Description, Version Version, bool IsManaged, SolutionPublisher Publisher, IReadOnlyList<RequiredComponent> Required)
{
    /// <summary>The solution as people name it: with its version.</summary>
    public string Title => $"'{UniqueName}' {Version}";

    /// <summary>Reads the root of solution.xml.</summary>
    public static SolutionManifest Read(XElement root, Func<string, Exception> problem)
    {
        var manifest = root.Element("SolutionManifest") ?? throw problem("solution.xml has no SolutionManifest");
        var name = manifest.Text("UniqueName");
        if (name.Length == 0)
            throw problem("solution.xml does not say the solution's UniqueName");
        return new(
            name,
            manifest.Element("LocalizedNames").Label() ?? name,
            manifest.Element("Descriptions").Label() ?? "",
            Version.TryParse(manifest.Text("Version"), out var version) ? version : throw problem($"solution.xml gives the version '{manifest.Text("Version")}', which is none"),
            manifest.Flag("Managed"),
            PublisherOf(manifest.Element("Publisher") ?? throw problem("solution.xml names no Publisher")),
            [.. manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required").Select(RequiredOf).Distinct()]);
    }

    private static SolutionPublisher PublisherOf(XElement publisher) => new(
        publisher.Text("UniqueName"),
        publisher.Element("LocalizedNames").Label() ?? publisher.Text("UniqueName"),
        publisher.Text("CustomizationPrefix"),
        (int)(publisher.Number("CustomizationOptionValuePrefix") ?? 0));

    private static RequiredComponent RequiredOf(XElement required) => new(
        (int)(required.Number("@type") ?? 0), required.Text("@schemaName"), required.Text("@parentSchemaName").ToLowerInvariant(), required.Text("@solution"));
}
