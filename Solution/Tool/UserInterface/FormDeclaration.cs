namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>What a form is for.</summary>
public enum FormKind
{
    /// <summary>It shows a row.</summary>
    Main,

    /// <summary>It creates a row from wherever one is needed.</summary>
    QuickCreate,

    /// <summary>It shows a few columns of a row on another row's form.</summary>
    QuickView,
}

/// <summary>A form of a table.</summary>
/// <param name="Code">The stable name that its id is made from.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Tabs">Its tabs; a quick form has one, without a visible label.</param>
public sealed record FormDeclaration(string Code, FormKind Kind, string Name, string Description, IReadOnlyList<FormTabDeclaration> Tabs)
{
    /// <summary>The columns that stay in sight at the top.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The columns at the bottom.</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>Whether nothing on it can be changed, because the suite alone writes the rows.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>All sections.</summary>
    public IEnumerable<FormSectionDeclaration> Sections => Tabs.SelectMany(tab => tab.Sections);
}

/// <summary>A tab of a form.</summary>
/// <param name="Code">Its name within the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Sections">Its sections, one below the other.</param>
public sealed record FormTabDeclaration(string Code, string Label, IReadOnlyList<FormSectionDeclaration> Sections);

/// <summary>A section: some columns, rows that point to this one, or a look at a row that this one points to.</summary>
/// <param name="Code">Its name within the form.</param>
/// <param name="Label">Its label.</param>
public sealed record FormSectionDeclaration(string Code, string Label)
{
    /// <summary>How many columns stand side by side.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Whether its columns cannot be changed.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The columns it shows.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether it is the timeline: notes with their files, e-mails and other activities.</summary>
    public bool Timeline { get; init; }

    /// <summary>The rows it lists.</summary>
    public SubGridDeclaration? Grid { get; init; }

    /// <summary>The row it looks at.</summary>
    public QuickViewDeclaration? QuickView { get; init; }
}

/// <summary>A list of the rows that point to the form's row.</summary>
/// <param name="Table">Their table.</param>
/// <param name="Lookup">The column by which they point.</param>
/// <param name="View">The code of the view that lists them.</param>
public sealed record SubGridDeclaration(string Table, string Lookup, string View);

/// <summary>A quick view form on another row's form.</summary>
/// <param name="Lookup">The column that points to the row looked at.</param>
/// <param name="Form">The code of that table's quick view form.</param>
public sealed record QuickViewDeclaration(string Lookup, string Form);

/// <summary>The forms of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Forms">Its forms.</param>
public sealed record TableForms(string Table, IReadOnlyList<FormDeclaration> Forms);
