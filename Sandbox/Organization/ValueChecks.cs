using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>What the platform checks of a value before it is written.</summary>
internal static class ValueChecks
{
    /// <summary>Fails where a stored value does not fit its column.</summary>
    public static void Check(RowDraft draft, Column column, object? value)
    {
        var table = draft.Table;
        switch (value)
        {
            case null: break;
            case string text: CheckLength(table, column, text); break;
            case RowKey key: CheckTarget(draft, column, key); break;
            case int option when column.Options.Count > 0: CheckOption(table, column, option); break;
            case int number: CheckRange(table, column, number); break;
            case decimal number: CheckRange(table, column, (double)number); break;
            case double number: CheckRange(table, column, number); break;
            default: break;
        }
    }

    private static void CheckLength(Table table, Column column, string text)
    {
        if (text.Length > column.MaxLength)
            throw Faults.Of(ErrorCodes.TextTooLong, $"The text for '{table.LogicalName}.{column.LogicalName}' has {text.Length:N0} characters; at most {column.MaxLength:N0} are allowed.");
    }

    private static void CheckRange(Table table, Column column, double number)
    {
        if (number < (double?)column.Minimum || number > (double?)column.Maximum)
            throw Faults.Of(ErrorCodes.OutOfRange, $"The value {number} of '{table.LogicalName}.{column.LogicalName}' is not between {column.Minimum:0.##} and {column.Maximum:0.##}.");
    }

    private static void CheckOption(Table table, Column column, int option)
    {
        if (!column.Options.ContainsKey(option))
            throw Faults.Of(ErrorCodes.OutOfRange, $"The value {option} of '{table.LogicalName}.{column.LogicalName}' is none of its choices: {string.Join(", ", column.Options.Select(o => $"{o.Key} {o.Value}"))}.");
    }

    private static void CheckTarget(RowDraft draft, Column column, RowKey key)
    {
        var name = $"{draft.Table.LogicalName}.{column.LogicalName}";
        if (!column.Targets.ContainsKey(key.Table))
            throw Faults.Invalid($"The lookup '{name}' cannot point to '{key.Table}', only to: {string.Join(", ", column.Targets.Keys)}.");
        if (key.Table == draft.Table.LogicalName && key.Id == draft.Id)
            return;
        if (draft.Transaction.Find(draft.Transaction.Store.Table(key.Table), key.Id) is null)
            throw Faults.Of(ErrorCodes.NoSuchRow, $"The lookup '{name}' points to {key.Table.WithArticle()} that does not exist: {key.Id}.");
    }
}
