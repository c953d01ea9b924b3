namespace SalesProcessPlugins.Solution.Generating;

/// <summary>
/// What a customer may change of each kind of component once the solution is installed: whatever is a matter of words
/// and taste, and nothing that a gate stands on. The reasons are in docs/adr.
/// </summary>
public static class ManagedProperty
{
    /// <summary>Tables can be renamed and get further columns, forms, views and charts.</summary>
    public const int Table = Open;

    /// <summary>Columns can be renamed; <see cref="ColumnRules"/> says what not.</summary>
    public const int Column = Open;

    /// <summary>Whether a column becomes required, and how long or large its values may be: the plug-ins write within what is declared.</summary>
    public const int ColumnRules = Closed;

    /// <summary>Whether changes of a table are audited: who did what must not be switched off unseen.</summary>
    public const int TableAuditing = Closed;

    /// <summary>Options and states: the plug-ins know those that are declared and no others.</summary>
    public const int Choice = Closed;

    /// <summary>What deleting a row does to others: receipts have to outlive their opportunity.</summary>
    public const int Relationship = Closed;

    /// <summary>The relationships that the platform gives every table, as it exports them.</summary>
    public const int SystemRelationship = Open;

    /// <summary>Alternate keys: they keep two rows from claiming one code and version.</summary>
    public const int Key = Closed;

    /// <summary>Forms.</summary>
    public const int Form = Open;

    /// <summary>Views.</summary>
    public const int View = Open;

    /// <summary>Charts.</summary>
    public const int Chart = Open;

    /// <summary>Dashboards.</summary>
    public const int Dashboard = Open;

    /// <summary>Roles: an organisation may add privileges to them.</summary>
    public const int Role = Open;

    /// <summary>Icons.</summary>
    public const int Icon = Open;

    /// <summary>Pages with their scripts: whoever publishes has to see what publishing really does.</summary>
    public const int Page = Closed;

    /// <summary>Flows: requirements belong to stages by their ids; who wants other stages governs a flow of their own.</summary>
    public const int Flow = Closed;

    /// <summary>The plug-in assembly.</summary>
    public const int Assembly = Closed;

    /// <summary>Steps and their images: without them the gate would stand open.</summary>
    public const int Step = Closed;

    /// <summary>Environment variables: what they are called stays, what they say is the environment's.</summary>
    public const int EnvironmentVariable = Open;

    /// <summary>Custom APIs with what they take and give.</summary>
    public const int CustomApi = Closed;

    private const int Open = 1;
    private const int Closed = 0;
}
