using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>The rows by which people know solutions and their publishers.</summary>
internal static class SolutionRecords
{
    /// <summary>The table of solutions.</summary>
    public const string Table = "solution";

    private const string PublisherTable = "publisher";

    /// <summary>The id of a solution's row.</summary>
    public static Guid IdOf(SolutionManifest solution) => StableId.For("solution/" + solution.UniqueName);

    /// <summary>The id of a publisher's row.</summary>
    public static Guid IdOf(SolutionPublisher publisher) => StableId.For("publisher/" + publisher.UniqueName);

    /// <summary>The row of a publisher.</summary>
    public static Entity Of(SolutionPublisher publisher) => new(PublisherTable, IdOf(publisher))
    {
        ["uniquename"] = publisher.UniqueName,
        ["friendlyname"] = publisher.FriendlyName,
        ["customizationprefix"] = publisher.Prefix,
        ["customizationoptionvalueprefix"] = publisher.ChoicePrefix == 0 ? null : publisher.ChoicePrefix,
    };

    /// <summary>The row of a solution.</summary>
    public static Entity Of(SolutionManifest solution) => new(Table, IdOf(solution))
    {
        ["uniquename"] = solution.UniqueName,
        ["friendlyname"] = solution.FriendlyName,
        ["description"] = solution.Description,
        ["version"] = solution.Version.ToString(),
        ["ismanaged"] = solution.IsManaged,
        ["publisherid"] = new EntityReference(PublisherTable, IdOf(solution.Publisher)),
    };
}
