using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>The columns that the solution's files declare or describe.</summary>
public sealed class TableColumns(TableSet tables) : IColumns
{
    // What the platform gives every own table, as far as conditions look at it.
    private static readonly ColumnDeclaration[] OfEveryTable =
    [
        new("createdon", "Created On", ColumnType.DateTime),
        new("modifiedon", "Modified On", ColumnType.DateTime),
        new("ownerid", "Owner", ColumnType.Lookup),
        new("statecode", "Status", ColumnType.State),
        new("statuscode", "Status Reason", ColumnType.Status),
    ];

    /// <inheritdoc/>
    public bool HasTable(string table) => tables.PlatformTable(table) is not null || Own(table) is not null;

    /// <inheritdoc/>
    public KnownColumn? Find(string table, string column) =>
        (tables.PlatformTable(table)?.Column(column) ?? Own(table)?.Columns.Concat(OfEveryTable).FirstOrDefault(one => one.Name == column)) is { } found
            ? new KnownColumn(found.Name, found.DisplayName, IsTyped: true, TypeOf(found.Type))
            : null;

    /// <inheritdoc/>
    public string TableRemedy(string table) => $"Correct it, or describe it in PlatformTables/{table}.json.";

    /// <inheritdoc/>
    public string ColumnRemedy(string table, string column) =>
        $"{Likeness.Hint(column, Names(table))}Correct it, or add it to {(Own(table) is null ? "PlatformTables" : "Tables")}/{table}.json.";

    private TableDeclaration? Own(string table) => tables.Own.FirstOrDefault(own => own.Name == table);

    private IEnumerable<string> Names(string table) =>
        (tables.PlatformTable(table)?.AllColumns ?? Own(table)?.Columns.Concat(OfEveryTable) ?? []).Select(column => column.Name);

    private static OperandType? TypeOf(ColumnType column) => column switch
    {
        ColumnType.WholeNumber or ColumnType.Decimal => OperandType.Number,
        ColumnType.Money => OperandType.Money,
        ColumnType.Text or ColumnType.Memo => OperandType.Text,
        ColumnType.Date or ColumnType.DateTime => OperandType.Date,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => OperandType.Choice,
        ColumnType.Lookup => OperandType.Lookup,
        ColumnType.TwoOptions => OperandType.Flag,
        _ => null,
    };
}
