using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates.Wordings;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// A table whose rows go through processes, and all that the suite knows of it beside its name. The suite's own tables
/// and the flows point to its rows by a lookup for each such table.
/// </summary>
internal sealed class GovernedTable
{
    private const string Prefix = "c3_";

    private GovernedTable(string name) => Name = name;

    /// <summary>The opportunity, which is won.</summary>
    public static GovernedTable Opportunity { get; } = new(OpportunityTable.Name)
    {
        Title = OpportunityTable.Title,
        Customer = OpportunityTable.Customer,
        Account = OpportunityTable.ParentAccount,
        Contact = OpportunityTable.ParentContact,
        Worth = OpportunityTable.EstimatedValue,
        FinishedState = OpportunityTable.StateWon,
        FinishedStatus = OpportunityTable.StatusWon,
        SignedColumns = OpportunityTable.SignedColumns.Split(','),
    };

    /// <summary>The lead, which is qualified. Its customer is the account that it is known to belong to.</summary>
    public static GovernedTable Lead { get; } = new(LeadTable.Name)
    {
        Title = LeadTable.Title,
        Customer = LeadTable.ParentAccount,
        Contact = LeadTable.ParentContact,
        Worth = LeadTable.EstimatedAmount,
        FinishedState = LeadTable.StateQualified,
        FinishedStatus = LeadTable.StatusQualified,
        SignedColumns = LeadTable.SignedColumns.Split(','),
    };

    /// <summary>The client, who one day leaves.</summary>
    public static GovernedTable Client { get; } = new(ClientTable.Name)
    {
        Title = ClientTable.Title,
        Customer = ClientTable.Account,
        FinishedState = ClientTable.StateLeft,
        FinishedStatus = ClientTable.StatusLeft,
        SignedColumns = ClientTable.SignedColumns.Split(','),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GovernedTable> All { get; } = [Opportunity, Lead, Client];

    /// <summary>The logical name.</summary>
    public string Name { get; }

    /// <summary>What people call a row of it, in a sentence.</summary>
    public string Word => Bare(Name);

    /// <summary>What people call several.</summary>
    public string Plural => EnglishForms.Plural(Word);

    /// <summary>The column of the row's id.</summary>
    public string Key => Name + "id";

    /// <summary>The column that people know a row by.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The column of who buys; what another one has confirmed does not count.</summary>
    public string Customer { get; private set; } = "";

    /// <summary>The column of a further account whose contacts speak for the customer; null for none.</summary>
    public string? Account { get; private set; }

    /// <summary>The column of the contact who speaks for the customer; null for none.</summary>
    public string? Contact { get; private set; }

    /// <summary>The column of what a row is worth, in the row's currency; null for a table without money.</summary>
    public string? Worth { get; private set; }

    /// <summary>The state of a row that has left the last stage of its process.</summary>
    public int FinishedState { get; private set; }

    /// <summary>The status that goes with it.</summary>
    public int FinishedStatus { get; private set; }

    /// <summary>The columns whose values are signed: a change voids the sign-offs of them.</summary>
    public IReadOnlyList<string> SignedColumns { get; private set; } = [];

    /// <summary>The column by which the suite's tables point to a row.</summary>
    public string Lookup => Prefix + Word + "id";

    /// <summary>The column by which the flows that people make point to a row; the platform names it.</summary>
    public string FlowLookup => $"bpf_{Name}id";

    /// <summary>The relationship to gates.</summary>
    public Relationship Gates => RelationshipTo(GateTable.Name);

    /// <summary>The relationship to evidence.</summary>
    public Relationship Evidence => RelationshipTo(EvidenceTable.Name);

    /// <summary>The relationship to sign-offs.</summary>
    public Relationship SignOffs => RelationshipTo(SignOffTable.Name);

    /// <summary>The relationship to waivers.</summary>
    public Relationship Waivers => RelationshipTo(WaiverTable.Name);

    /// <summary>The columns that every gate looks at.</summary>
    public IEnumerable<string> GateColumns => new[] { CommonColumns.Owner, Customer, Account, Contact }.Concat(MoneyColumns).OfType<string>();

    /// <summary>The columns of who may speak for the customer.</summary>
    public IEnumerable<string> BuyerColumns => new[] { Customer, Account, Contact }.OfType<string>();

    private string?[] MoneyColumns => Worth is null ? [] : [Worth, CurrencyTable.Id, CurrencyTable.Rate];

    /// <summary>The governed table of a name; null for any other.</summary>
    public static GovernedTable? Find(string? name) => All.FirstOrDefault(table => table.Name == name);

    /// <summary>The governed table of a name.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is none.</exception>
    public static GovernedTable Of(string name) => Find(name) ?? throw new InvalidPluginExecutionException(
        $"Rows of {name} go through no process. It has to be a row of: {string.Join(", ", All.Select(table => table.Name))}.", PluginHttpStatusCode.BadRequest);

    /// <summary>Whether a row says that it has left the last stage.</summary>
    public bool IsFinished(Entity row) => row.ChoiceOf(CommonColumns.State) == FinishedState || row.ChoiceOf(CommonColumns.Status) == FinishedStatus;

    private static string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : name;

    private Relationship RelationshipTo(string table) => new($"{Prefix}{Word}_{Bare(table)}_{Word}id");
}
