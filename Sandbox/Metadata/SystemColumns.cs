namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Who the rows of a table belong to, which decides the columns the platform adds.</summary>
public enum Ownership
{
    /// <summary>Nobody: rows of the platform's own, without who and when.</summary>
    None,

    /// <summary>A user or a team.</summary>
    User,

    /// <summary>The organisation.</summary>
    Organization,

    /// <summary>A business unit.</summary>
    Business,
}

/// <summary>The columns the platform gives every table, by rule instead of table by table.</summary>
public static class SystemColumns
{
    private static readonly string[] Principals = ["systemuser", "team"];

    /// <summary>The columns that a table of this ownership has beside its own.</summary>
    /// <param name="table">The table's logical name, which activities carry in their navigation properties.</param>
    /// <param name="ownership">Who its rows belong to.</param>
    /// <param name="isActivity">Whether it is an activity.</param>
    public static IEnumerable<Column> For(string table, Ownership ownership, bool isActivity)
    {
        var suffix = isActivity ? "_" + table : "";
        yield return ReadOnly("versionnumber", "Version Number", ColumnType.BigInt);
        if (ownership == Ownership.None)
            yield break;

        foreach (var column in Audit(suffix).Concat(Owner(ownership, suffix)))
            yield return column;
    }

    private static IEnumerable<Column> Audit(string suffix) =>
    [
        ReadOnly("createdon", "Created On", ColumnType.DateTime),
        ReadOnly("modifiedon", "Modified On", ColumnType.DateTime),
        Pointer("createdby", "Created By", suffix, "systemuser"),
        Pointer("modifiedby", "Modified By", suffix, "systemuser"),
        Pointer("createdonbehalfby", "Created By (Delegate)", suffix, "systemuser"),
        Pointer("modifiedonbehalfby", "Modified By (Delegate)", suffix, "systemuser"),
        new("overriddencreatedon", ColumnType.DateTime) { DisplayName = "Record Created On", DateOnly = true, Updatable = false },
        new("importsequencenumber", ColumnType.Integer) { DisplayName = "Import Sequence Number", Updatable = false },
    ];

    private static IEnumerable<Column> Owner(Ownership ownership, string suffix) => ownership switch
    {
        Ownership.User =>
        [
            Pointer("ownerid", "Owner", suffix, Principals) with { Creatable = true, Updatable = true },
            Pointer("owninguser", "Owning User", suffix, "systemuser"),
            Pointer("owningteam", "Owning Team", suffix, "team"),
            Pointer("owningbusinessunit", "Owning Business Unit", suffix, "businessunit"),
        ],
        _ => [Pointer("organizationid", "Organization", suffix, "organization")],
    };

    private static Column Pointer(string name, string displayName, string suffix, params string[] targets) =>
        ReadOnly(name, displayName, ColumnType.Lookup) with { Targets = targets.ToDictionary(t => t, _ => name + suffix) };

    private static Column ReadOnly(string name, string displayName, ColumnType type) =>
        new(name, type) { DisplayName = displayName, Creatable = false, Updatable = false };
}
