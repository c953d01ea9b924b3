using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads the tables of customizations.xml: own tables whole, others as added columns.</summary>
internal sealed class SolutionTables
{
    private static readonly string[] OptionGroups = ["options", "statuses", "states"];
    private readonly Dictionary<string, XElement> choices;
    private readonly Func<string, Exception> problem;
    private readonly List<string> withNotes = [];
    private readonly List<string> withActivities = [];

    /// <summary>Reads all tables below the root.</summary>
    public SolutionTables(XElement root, Func<string, Exception> problem)
    {
        this.problem = problem;
        choices = root.Elements("optionsets").Elements("optionset").ToDictionary(o => o.Text("@Name"), StringComparer.OrdinalIgnoreCase);
        var entities = root.Elements("Entities").Elements("Entity").Elements("EntityInfo").Elements("entity").ToLookup(IsOwn);
        Own = [.. entities[true].Select(TableOf)];
        Added = entities[false]
            .SelectMany(e => ColumnsOf(e).Select(c => (Table: NameOf(e), Column: c)))
            .ToLookup(c => c.Table, c => c.Column, StringComparer.Ordinal);
    }

    /// <summary>The tables that the solution owns.</summary>
    public IReadOnlyList<Table> Own { get; }

    /// <summary>Columns of tables that it extends.</summary>
    public ILookup<string, Column> Added { get; }

    /// <summary>The own tables whose rows carry notes.</summary>
    public IReadOnlyList<string> WithNotes => withNotes;

    /// <summary>The own tables that activities can be regarding.</summary>
    public IReadOnlyList<string> WithActivities => withActivities;

    // A shell of somebody else's table has columns but no properties of the table itself.
    private static bool IsOwn(XElement entity) => entity.Text("EntitySetName").Length > 0;

    private static string NameOf(XElement entity) => entity.Text("@Name").ToLowerInvariant();

    private Table TableOf(XElement entity)
    {
        var name = NameOf(entity);
        var ownership = entity.Text("OwnershipTypeMask") == "UserOwned" ? Ownership.User : Ownership.Organization;
        var columns = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in ColumnsOf(entity).Concat(SystemColumns.For(name, ownership, entity.Flag("IsActivity"))))
            columns[column.LogicalName] = column;
        if (entity.Flag("HasRelatedNotes"))
            withNotes.Add(name);
        if (entity.Flag("HasRelatedActivities"))
            withActivities.Add(name);
        return new(name, entity.Text("EntitySetName").ToLowerInvariant(), KeyOf(entity), NameColumnOf(entity), columns)
        {
            DisplayName = entity.Element("LocalizedNames").Label() ?? name,
            PluralName = entity.Element("LocalizedCollectionNames").Label(),
            Ownership = ownership,
            IsActivity = entity.Flag("IsActivity"),
            IsFlow = entity.Flag("IsBPFEntity"),
        };
    }

    private string KeyOf(XElement entity) =>
        AttributesOf(entity).Where(a => a.Text("Type") == "primarykey").Select(LogicalName).FirstOrDefault()
        ?? throw problem($"the table {NameOf(entity)} has no column of type primarykey");

    private static string? NameColumnOf(XElement entity) =>
        AttributesOf(entity)
            .Where(a => a.Text("DisplayMask").Contains("PrimaryName", StringComparison.Ordinal))
            .Select(LogicalName)
            .FirstOrDefault();

    private static IEnumerable<XElement> AttributesOf(XElement entity) =>
        entity.Elements("attributes").Elements("attribute");

    private static string LogicalName(XElement attribute)
    {
        var name = attribute.Text("LogicalName");
        return (name.Length > 0 ? name : attribute.Text("@PhysicalName")).ToLowerInvariant();
    }

    private IEnumerable<Column> ColumnsOf(XElement entity) => AttributesOf(entity).Select(a => ColumnOf(entity, a));

    private Column ColumnOf(XElement entity, XElement attribute)
    {
        var type = TypeOf(entity, attribute);
        return new(LogicalName(attribute), type)
        {
            DisplayName = attribute.Element("displaynames").Label() ?? LogicalName(attribute),
            MaxLength = (int?)attribute.Number("MaxLength"),
            Minimum = attribute.Number("MinValue"),
            Maximum = attribute.Number("MaxValue"),
            Precision = (int?)attribute.Number("Accuracy"),
            DateOnly = attribute.Text("Format") == "date" || attribute.Text("Behavior") == "2",
            Options = OptionsOf(attribute),
            Pairs = PairsOf(attribute, type),
            Default = DefaultOf(attribute, type),
            Required = attribute.Text("RequiredLevel") == "systemrequired" && type != ColumnType.UniqueIdentifier && type != ColumnType.State,
            Creatable = type != ColumnType.State && attribute.Flag("ValidForCreateApi", otherwise: true),
            Updatable = attribute.Flag("ValidForUpdateApi", otherwise: true),
        };
    }

    private ColumnType TypeOf(XElement entity, XElement attribute) => attribute.Text("Type") switch
    {
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Double,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "datetime" => ColumnType.DateTime,
        "lookup" or "customer" or "owner" => ColumnType.Lookup,
        "picklist" => ColumnType.Choice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "primarykey" or "uniqueidentifier" => ColumnType.UniqueIdentifier,
        var other => throw problem($"the column {LogicalName(attribute)} of {NameOf(entity)} has the type '{other}', which the sandbox does not know"),
    };

    private Dictionary<int, string> OptionsOf(XElement attribute)
    {
        var choice = attribute.Element("optionset") ?? choices.GetValueOrDefault(attribute.Text("OptionSetName"));
        return ValuesOf(choice).ToDictionary(v => (int)v.Number("@value")!, v => v.Element("labels").Label() ?? v.Text("@value"));
    }

    private static Dictionary<int, int> PairsOf(XElement attribute, ColumnType type) => type switch
    {
        ColumnType.State => ValuesOf(attribute.Element("optionset")).ToDictionary(v => (int)v.Number("@value")!, v => (int)v.Number("@defaultstatus")!),
        ColumnType.Status => ValuesOf(attribute.Element("optionset")).ToDictionary(v => (int)v.Number("@value")!, v => (int)v.Number("@state")!),
        _ => [],
    };

    private static IEnumerable<XElement> ValuesOf(XElement? choice) =>
        choice is null ? [] : OptionGroups.SelectMany(g => choice.Elements(g).Elements());

    private static int? DefaultOf(XElement attribute, ColumnType type) => type switch
    {
        ColumnType.Boolean => (int?)attribute.Number("AppDefaultValue") ?? 0,
        ColumnType.Choice when attribute.Number("AppDefaultValue") is >= 0 and var value => (int)value,
        _ => null,
    };
}
