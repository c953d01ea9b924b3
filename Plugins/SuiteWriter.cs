using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SalesProcessPlugins;

/// <summary>
/// Writes rows of the suite's guarded tables. Each write is announced in the shared variables of the plug-in that makes
/// it, where the guard of the table finds it: a caller can put nothing there but a tag (platform docs, optional
/// parameters), so nobody outside the pipeline can announce a write.
/// </summary>
public sealed class SuiteWriter(IPluginExecutionContext execution, IOrganizationService system)
{
    private const string Written = "c3_announced";
    private const string Cascading = "c3_cascades";

    /// <summary>Creates a row and returns its id.</summary>
    public Guid Create(Entity row)
    {
        if (row.Id == Guid.Empty)
            row.Id = Guid.NewGuid();
        Announce(row.LogicalName, row.Id, () => system.Create(row));
        return row.Id;
    }

    /// <summary>Changes a row.</summary>
    public void Update(Entity row) => Announce(row.LogicalName, row.Id, () => system.Update(row));

    /// <summary>Creates a row, or changes it where it is there.</summary>
    public void Upsert(Entity row) => Announce(row.LogicalName, row.Id, () => system.Execute(new UpsertRequest { Target = row }));

    /// <summary>Whether a write of a row was announced by a plug-in of the suite that this operation comes from.</summary>
    public static bool IsAnnounced(IPluginExecutionContext operation, string table, Guid id) => IsSaid(operation, Written, table, id);

    /// <summary>Says for the rest of the operation that a row goes or comes back, and what belongs to it with it.</summary>
    public static void AnnounceCascade(IPluginExecutionContext operation, string table, Guid id) =>
        operation.SharedVariables[Cascading] = Announcement(table, id);

    /// <summary>Whether the operation is part of the announced deletion or return of a row.</summary>
    public static bool IsPartOfCascade(IPluginExecutionContext operation, string table, Guid id) => IsSaid(operation, Cascading, table, id);

    private static bool IsSaid(IPluginExecutionContext? operation, string key, string table, Guid id)
    {
        for (var context = operation; context is not null; context = context.ParentContext)
            if (context.SharedVariables.TryGetValue(key, out var announced) && announced as string == Announcement(table, id))
                return true;
        return false;
    }

    private static string Announcement(string table, Guid id) => $"{table}/{id:D}";

    // The announcement lasts as long as the write: what others do in the same operation afterwards is not covered by it.
    private void Announce(string table, Guid id, Action write)
    {
        execution.SharedVariables[Written] = Announcement(table, id);
        try
        {
            write();
        }
        finally
        {
            execution.SharedVariables.Remove(Written);
        }
    }
}
