namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>A stage of a business process flow.</summary>
/// <param name="Id">The id by which flow rows name it.</param>
/// <param name="Name">The label on the process bar.</param>
/// <param name="Category">The platform's stage category; null for none.</param>
/// <param name="Table">The table the stage stands on.</param>
public sealed record FlowStage(Guid Id, string Name, int? Category, string Table);

/// <summary>A business process flow: its definition row and its stages in order.</summary>
/// <param name="Id">The id of its row in <c>workflow</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Table">The logical name of the table of its instances.</param>
/// <param name="PrimaryTable">The table it drives first.</param>
/// <param name="Order">Its place among the flows of that table.</param>
/// <param name="Stages">The stages in the order of the definition, which no column of <c>processstage</c> tells.</param>
public sealed record ProcessFlow(
    Guid Id, string Name, string Table, string PrimaryTable, int Order, IReadOnlyList<FlowStage> Stages);

/// <summary>How far a privilege reaches, by the masks that the platform keeps in <c>roleprivileges</c>.</summary>
public enum PrivilegeLevel
{
    /// <summary>Rows of one's own.</summary>
    Basic = 1,

    /// <summary>Rows of one's business unit.</summary>
    Local = 2,

    /// <summary>Rows of one's business unit and of those below it.</summary>
    Deep = 4,

    /// <summary>All rows.</summary>
    Global = 8,
}

/// <summary>What a role allows.</summary>
/// <param name="Privilege">The privilege's name.</param>
/// <param name="Level">How far it reaches.</param>
public sealed record GrantedPrivilege(string Privilege, PrivilegeLevel Level);

/// <summary>A security role.</summary>
/// <param name="Id">The id of its row in <c>role</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Privileges">What it allows.</param>
public sealed record SecurityRole(Guid Id, string Name, IReadOnlyList<GrantedPrivilege> Privileges);

/// <summary>What a packed solution brings into an organisation.</summary>
public sealed record SolutionContent
{
    /// <summary>What tells one package from another: the SHA-256 of the zip.</summary>
    public required string Hash { get; init; }

    /// <summary>What the solution is called, who publishes it and what it needs.</summary>
    public required SolutionManifest Manifest { get; init; }

    /// <summary>The solution's own tables.</summary>
    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>Columns for tables that are not the solution's own, by the table's logical name.</summary>
    public required ILookup<string, Column> AddedColumns { get; init; }

    /// <summary>The own tables whose rows can carry notes.</summary>
    public required IReadOnlyList<string> TablesWithNotes { get; init; }

    /// <summary>The own tables that activities can be regarding.</summary>
    public required IReadOnlyList<string> TablesWithActivities { get; init; }

    /// <summary>One-to-many relationships.</summary>
    public required IReadOnlyList<SolutionRelationship> Relationships { get; init; }

    /// <summary>Business process flows.</summary>
    public required IReadOnlyList<ProcessFlow> Flows { get; init; }

    /// <summary>Security roles.</summary>
    public required IReadOnlyList<SecurityRole> Roles { get; init; }

    /// <summary>Custom APIs.</summary>
    public required IReadOnlyList<CustomApi> CustomApis { get; init; }

    /// <summary>Plug-in assemblies.</summary>
    public required IReadOnlyList<SolutionAssembly> Assemblies { get; init; }

    /// <summary>Steps.</summary>
    public required IReadOnlyList<SolutionStep> Steps { get; init; }

    /// <summary>What else it brings that is a row and no more to the sandbox: apps, forms, views, web resources.</summary>
    public required IReadOnlyList<SolutionRow> Rows { get; init; }
}

/// <summary>A component that is a row.</summary>
/// <param name="Table">The table of the row.</param>
/// <param name="Id">Its id.</param>
/// <param name="Values">Its values by column, as text.</param>
public sealed record SolutionRow(string Table, Guid Id, IReadOnlyDictionary<string, string> Values);

/// <summary>A relationship with the navigation property that the child's lookup gets.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Navigation">The lookup's navigation property.</param>
public sealed record SolutionRelationship(Relationship Relationship, string Navigation);
