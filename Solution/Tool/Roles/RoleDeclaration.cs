using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Roles;

/// <summary>What a role may do with the rows of a table.</summary>
public enum Privilege
{
    /// <summary>Create rows.</summary>
    Create,

    /// <summary>Read rows.</summary>
    Read,

    /// <summary>Change rows.</summary>
    Write,

    /// <summary>Delete rows.</summary>
    Delete,

    /// <summary>Let a row point to others.</summary>
    Append,

    /// <summary>Let others point to a row.</summary>
    AppendTo,
}

/// <summary>What a role may do with one table.</summary>
/// <param name="Name">The table.</param>
/// <param name="May">What is allowed.</param>
public sealed record TablePrivileges(string Name, IReadOnlyList<Privilege> May);

/// <summary>A security role of the solution; people hold it beside a base role.</summary>
/// <param name="Code">The stable name that its id is made from.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Tables">What it allows; nothing else.</param>
public sealed record RoleDeclaration(string Code, string Name, IReadOnlyList<TablePrivileges> Tables)
{
    /// <summary>What it allows with the flow of every process.</summary>
    public IReadOnlyList<Privilege> Flows { get; init; } = [];

    /// <summary>The role that a file declares.</summary>
    public static RoleDeclaration Read(JsonObjectReader reader)
    {
        var role = new RoleDeclaration(
            reader.Text("code", TextRule.Code(100)),
            reader.Text("name", new TextRule(100)),
            reader.Objects("tables", table => new TablePrivileges(table.Text("name"), table.WordList<Privilege>("may"))))
        { Flows = reader.OptionalWordList<Privilege>("flows") };
        reader.HasNameOf("code", role.Code);
        reader.AreUnique("tables", "name");
        return role;
    }

    /// <summary>The role with what it allows on the tables of some flows.</summary>
    public RoleDeclaration On(IEnumerable<string> flowTables) => Flows.Count == 0
        ? this
        : this with { Tables = [.. Tables, .. flowTables.Select(table => new TablePrivileges(table, Flows))] };
}
