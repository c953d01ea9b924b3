using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>Reads steps from their rows, as administrators and solutions leave them.</summary>
internal static class StepRows
{
    /// <summary>The table of steps.</summary>
    public const string Table = "sdkmessageprocessingstep";

    /// <summary>The table of their images.</summary>
    public const string ImageTable = "sdkmessageprocessingstepimage";

    private const int Enabled = 0;

    /// <summary>The enabled steps whose plug-in there is.</summary>
    public static IReadOnlyList<Step> Read(Transaction transaction, IReadOnlyDictionary<Guid, PluginType> plugins)
    {
        var table = transaction.Store.Table(Table);
        return [.. transaction.All(table)
            .Where(r => r[table.Ordinal("statecode")] is Enabled)
            .Select(r => StepOf(table, r, transaction, plugins))
            .OfType<Step>()];
    }

    private static Step? StepOf(TableStore table, Row row, Transaction transaction, IReadOnlyDictionary<Guid, PluginType> plugins)
    {
        var handler = row[table.Ordinal("eventhandler")] as RowKey ?? row[table.Ordinal("plugintypeid")] as RowKey;
        if (handler is null || !plugins.TryGetValue(handler.Id, out var plugin))
            return null;

        return new((string)Column(transaction, row[table.Ordinal("sdkmessageid")], "name")!, plugin.Plugin)
        {
            Id = row.Id,
            Table = Column(transaction, row[table.Ordinal("sdkmessagefilterid")], "primaryobjecttypecode") is string name && name != "none" ? name : null,
            Stage = (int)row[table.Ordinal("stage")]!,
            IsAsynchronous = row[table.Ordinal("mode")] is 1,
            Rank = row[table.Ordinal("rank")] as int? ?? 1,
            Filter = Step.Names(row[table.Ordinal("filteringattributes")] as string),
            Image = ImageOf(row.Id, transaction),
        };
    }

    private static object? Column(Transaction transaction, object? row, string column)
    {
        if (row is not RowKey key)
            return null;

        var table = transaction.Store.Table(key.Table);
        return transaction.Find(table, key.Id)?[table.Ordinal(column)];
    }

    private static StepImage? ImageOf(Guid step, Transaction transaction)
    {
        var table = transaction.Store.Table(ImageTable);
        return transaction.Matching(table, table.Ordinal("sdkmessageprocessingstepid"), step) is [var image, ..]
            ? new(
                (string)image[table.Ordinal("entityalias")]!,
                (ImageTypeEnum)(int)image[table.Ordinal("imagetype")]!,
                Step.Names(image[table.Ordinal("attributes")] as string))
            : null;
    }
}
