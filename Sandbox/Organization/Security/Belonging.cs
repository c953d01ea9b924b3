using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Who a row belongs to.</summary>
/// <param name="Owner">The user or team; null where it has none.</param>
/// <param name="Unit">The business unit; null where it has none.</param>
internal sealed record Belonging(Guid? Owner, Guid? Unit)
{
    /// <summary>What belongs to the organisation: no level keeps anybody from it.</summary>
    public static readonly Belonging ToEverybody = new(null, null);

    /// <summary>Whether it belongs to the organisation.</summary>
    public bool IsToEverybody => Unit is null;

    /// <summary>Who a row belongs to.</summary>
    public static Belonging Of(TableStore table, Row row) => table.Table.Ownership switch
    {
        Ownership.User => new(IdIn(table, row, "ownerid"), IdIn(table, row, "owningbusinessunit") ?? WellKnown.BusinessUnit),
        Ownership.Business when table.Table.LogicalName == "businessunit" => new(null, row.Id),
        Ownership.Business => new(row.Id, IdIn(table, row, "businessunitid") ?? WellKnown.BusinessUnit),
        _ => ToEverybody,
    };

    /// <summary>Whether all rows of a table belong to the organisation.</summary>
    public static bool IsForEverybody(Table table) => table.Ownership is not (Ownership.User or Ownership.Business);

    /// <summary>Who a row will belong to that is created for an owner.</summary>
    public static Belonging For(Transaction transaction, Table table, RowKey owner)
    {
        if (!table.UserOwned)
            return ToEverybody;

        var principals = transaction.Store.Table(owner.Table);
        var unit = transaction.Find(principals, owner.Id) is { } row ? IdIn(principals, row, "businessunitid") : null;
        return new(owner.Id, unit ?? WellKnown.BusinessUnit);
    }

    private static Guid? IdIn(TableStore table, Row row, string column) => (row[table.Ordinal(column)] as RowKey)?.Id;
}
