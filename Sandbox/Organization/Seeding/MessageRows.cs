using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The messages of the platform and the tables on which steps can be registered for them.</summary>
internal static class MessageRows
{
    private const string NoTable = "none";

    /// <summary>The id of a message's row.</summary>
    public static Guid IdOf(string message) => SdkMessages.Id(message) ?? StableId.For("sdkmessage/" + message);

    /// <summary>The id of the row that allows steps on a message of a table.</summary>
    public static Guid FilterIdOf(string message, string table) => StableId.For($"sdkmessagefilter/{message}/{table}");

    /// <summary>Every message with a table that has it; "none" for those of no table.</summary>
    public static IEnumerable<(string Message, string Table)> All(Catalog catalog, IEnumerable<PluginType> plugins)
    {
        var own = catalog.Tables.Values.SelectMany(t => Of(t).Select(m => (m, t.LogicalName)));
        var declared = plugins.SelectMany(t => t.Registrations.Select(r => (r.Message, RegistrationRows.TableOf(r) ?? NoTable)));
        return own.Concat([("Associate", NoTable), ("Disassociate", NoTable)]).Concat(declared).Distinct();
    }

    private static IEnumerable<string> Of(Table table) =>
    [
        "Create", "Update", "Delete", "Retrieve", "RetrieveMultiple", "CreateMultiple", "UpdateMultiple",
        .. table.Columns.ContainsKey("statecode") ? new[] { "SetState", "SetStateDynamicEntity" } : [],
        .. table.UserOwned ? new[] { "Assign", "GrantAccess", "ModifyAccess", "RevokeAccess" } : [],
        .. RecycleBin.Supports(table.LogicalName) ? new[] { "Restore" } : [],
        .. Special(table.LogicalName),
    ];

    private static string[] Special(string table) => table switch
    {
        "opportunity" or "quote" => ["Win", "Lose"],
        "account" or "contact" => ["Merge"],
        "lead" => ["Merge", "QualifyLead"],
        "email" => ["DeliverIncoming", "DeliverPromote"],
        "annotation" => ["CommitAnnotationBlocksUpload"],
        _ => [],
    };
}
