using System.Text;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>
/// Keeps deleted rows with what was deleted along with them, for as long as the organisation exists. Some tables are
/// left out, as the platform's recycle bin leaves them out.
/// </summary>
internal sealed class RecycleBin(Engine engine)
{
    private const string Bin = "deleteditemreference";

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        Bin, "appointment", "processstage", "workflow", "organization", "businessunit", "systemuser", "role", "team",
        "pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "customapi",
    };

    /// <summary>Whether deleted rows of a table can be brought back.</summary>
    public static bool Supports(string table) => !Unsupported.Contains(table);

    /// <summary>Keeps a row that is about to be removed.</summary>
    public void Keep(RowKey key, Operation operation, Transaction transaction)
    {
        if (!Supports(key.Table))
            return;

        var table = transaction.Store.Table(key.Table);
        var row = transaction.Find(table, key.Id)!;
        engine.Writer.Create(transaction, new(Bin) { ["name"] = new RowReader(transaction).NameOf(key), ["objecttypecode"] = key.Table, ["deletedobject"] = key.Id, ["rootobject"] = RootOf(operation), ["content"] = Encoding.UTF8.GetString(RowJson.Write(table, row)) }, WellKnown.SystemUser, asPlatform: true);
    }

    /// <summary>Takes out what the last deletion of a row removed: the row itself first, then what pointed to it.</summary>
    public static IReadOnlyList<Deleted> Take(RowKey key, Transaction transaction)
    {
        var bin = transaction.Store.Table(Bin);
        var kept = transaction.Matching(bin, bin.Ordinal("rootobject"), key.Id).OrderByDescending(r => r.Version).ToList();
        var root = kept.FirstOrDefault(r => Equals(r[bin.Ordinal("deletedobject")], key.Id) && Equals(r[bin.Ordinal("objecttypecode")], key.Table))
            ?? throw Faults.MissingRow("deleted " + key.Table, key.Id);
        var taken = kept.SkipWhile(r => r != root).TakeWhile(r => r == root || !Equals(r[bin.Ordinal("deletedobject")], key.Id)).ToList();
        foreach (var row in taken)
            transaction.Remove(bin, row.Id);
        return [.. taken.Select(r => DeletedOf(bin, r, transaction))];
    }

    private static Deleted DeletedOf(TableStore bin, Row row, Transaction transaction)
    {
        var table = transaction.Store.Table((string)row[bin.Ordinal("objecttypecode")]!);
        var values = RowJson.Read(table, Encoding.UTF8.GetBytes((string)row[bin.Ordinal("content")]!));
        return new(table, (Guid)row[bin.Ordinal("deletedobject")]!, values);
    }

    // A cascade deletes from within the parent's own operation, a plug-in from within a step.
    private static Guid RootOf(Operation operation)
    {
        var root = operation;
        while (root.Caller.Parent is { Stage: Step.MainOperation, Operation: { Message: "Delete" } parent })
            root = parent;
        return root.PrimaryId;
    }
}

/// <summary>A row from the recycle bin.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="Values">Its values as they were.</param>
internal sealed record Deleted(TableStore Table, Guid Id, object?[] Values);
