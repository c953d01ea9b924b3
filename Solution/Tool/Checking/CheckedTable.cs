using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>A table as a solution states it: whole, or only what the solution adds to somebody else's.</summary>
public sealed class CheckedTable
{
    // The platform makes these beside the columns that a solution states.
    private static readonly string[] PlatformColumns =
        ["versionnumber", "processid", "stageid", "traversedpath", "entityimage", "entityimageid", "entityimage_url", "entityimage_timestamp", "owneridtype", "exchangerate"];

    private static readonly string[] NamesBesideColumns = ["name", "yominame", "type", "_base"];

    private readonly Dictionary<string, XElement> columns;

    /// <summary>The table of an <c>Entity.xml</c>.</summary>
    public CheckedTable(UnpackedFile file)
    {
        File = file;
        columns = file.Root.Elements("EntityInfo").Elements("entity").Elements("attributes").Elements("attribute")
            .DistinctBy(column => column.Text("LogicalName").ToLowerInvariant())
            .ToDictionary(column => column.Text("LogicalName").ToLowerInvariant());
    }

    /// <summary>Its file.</summary>
    public UnpackedFile File { get; }

    /// <summary>Its schema name.</summary>
    public string Name => File.Value("Name");

    /// <summary>Its properties, such as its ownership; null when the solution states none.</summary>
    public XElement? Properties => File.Root.Element("EntityInfo")?.Element("entity");

    /// <summary>The columns that the solution states.</summary>
    public IEnumerable<XElement> Columns => columns.Values;

    /// <summary>Whether the solution brings the whole table, so that what is not stated does not exist.</summary>
    public bool IsWhole => columns.Values.Any(column => column.Text("Type") == "primarykey");

    /// <summary>Whether it holds the instances of a business process flow.</summary>
    public bool IsOfFlow => Properties?.Text("IsBPFEntity") == "1";

    /// <summary>Whether its rows belong to the organisation, so that nobody owns one.</summary>
    public bool IsOfOrganization => Properties?.Text("OwnershipTypeMask") == "OrgOwned";

    /// <summary>A column; null when the solution does not state it.</summary>
    public XElement? Column(string name) => columns.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>Whether a column is stated, or is one that the platform adds.</summary>
    public bool Has(string name)
    {
        var wanted = name.ToLowerInvariant();
        return columns.ContainsKey(wanted) || PlatformColumns.Contains(wanted)
            || NamesBesideColumns.Any(end => wanted.EndsWith(end, StringComparison.Ordinal) && columns.ContainsKey(wanted[..^end.Length]));
    }
}
