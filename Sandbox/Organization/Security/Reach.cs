using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>The rows that a privilege reaches, through all roles that give it.</summary>
internal sealed class Reach
{
    private readonly HashSet<Guid> owners = [];
    private readonly HashSet<Guid> units = [];
    private readonly HashSet<Guid> unitTrees = [];

    /// <summary>Whether it reaches all rows.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>How far it goes, as the platform says it.</summary>
    public PrivilegeDepth Depth => IsGlobal ? PrivilegeDepth.Global
        : unitTrees.Count > 0 ? PrivilegeDepth.Deep
        : units.Count > 0 ? PrivilegeDepth.Local
        : PrivilegeDepth.Basic;

    /// <summary>How far it goes, for people.</summary>
    public string Words => Depth switch
    {
        PrivilegeDepth.Global => "all rows",
        PrivilegeDepth.Deep => "rows of the own business unit and of those below it",
        PrivilegeDepth.Local => "rows of the own business unit",
        _ => "own rows",
    };

    /// <summary>Widens it by what one role gives to who holds the role.</summary>
    /// <param name="level">The level in the role.</param>
    /// <param name="holders">The user or team that holds it.</param>
    /// <param name="unit">Their business unit.</param>
    public void Add(PrivilegeLevel level, IEnumerable<Guid> holders, Guid unit)
    {
        owners.UnionWith(holders);
        IsGlobal |= level == PrivilegeLevel.Global;
        if (level == PrivilegeLevel.Local)
            units.Add(unit);
        else if (level == PrivilegeLevel.Deep)
            unitTrees.Add(unit);
    }

    /// <summary>Whether it reaches a row.</summary>
    public bool Includes(Transaction transaction, Belonging row) =>
        IsGlobal
        || row.IsToEverybody
        || (row.Owner is { } owner && owners.Contains(owner))
        || units.Contains(row.Unit!.Value)
        || (unitTrees.Count > 0 && UnitAndAbove(transaction, row.Unit.Value).Any(unitTrees.Contains));

    private static IEnumerable<Guid> UnitAndAbove(Transaction transaction, Guid unit)
    {
        var table = transaction.Store.Table("businessunit");
        var parent = table.Ordinal("parentbusinessunitid");
        var seen = new HashSet<Guid>();
        for (Guid? at = unit; at is { } id && seen.Add(id); at = (transaction.Find(table, id)?[parent] as RowKey)?.Id)
            yield return id;
    }
}
