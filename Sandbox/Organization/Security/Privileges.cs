using System.Collections.Frozen;
using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>The platform's privileges: those of a table, and those that belong to none.</summary>
internal static class Privileges
{
    /// <summary>Acting as another user.</summary>
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";

    /// <summary>Giving roles to users and teams.</summary>
    public const string AssignRole = "prvAssignRole";

    /// <summary>Sending requests that no synchronous plug-in sees.</summary>
    public const string BypassPlugins = "prvBypassCustomPlugins";

    /// <summary>Sending requests that no plug-in, or not the named ones, see.</summary>
    public const string BypassBusinessLogic = "prvBypassCustomBusinessLogic";

    /// <summary>Importing solutions.</summary>
    public const string ImportSolutions = "prvImportCustomization";

    /// <summary>Saying when a migrated row was really created.</summary>
    public const string OverrideCreatedOn = "prvOverrideCreatedOnCreatedBy";

    private const string Activity = "Activity";

    private static readonly AccessRights[] ForEveryTable =
        [AccessRights.CreateAccess, AccessRights.ReadAccess, AccessRights.WriteAccess, AccessRights.DeleteAccess, AccessRights.AppendAccess, AccessRights.AppendToAccess];

    private static readonly AccessRights[] ForOwnedRows = [.. ForEveryTable, AccessRights.AssignAccess, AccessRights.ShareAccess];

    // Where a privilege is not named after its table.
    private static readonly FrozenDictionary<string, string> Nouns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["activitymimeattachment"] = Activity,
        ["activityparty"] = Activity,
        ["activitypointer"] = Activity,
        ["annotation"] = "Note",
        ["businessunit"] = "BusinessUnit",
        ["systemuser"] = "User",
        ["transactioncurrency"] = "TransactionCurrency",
        ["usersettings"] = "UserSettings",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Documented as the same in every organisation (bypass-custom-business-logic).
    private static readonly FrozenDictionary<string, Guid> WellKnownIds = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase)
    {
        [BypassBusinessLogic] = new("0ea552b0-a491-4470-9a1b-82068deccf66"),
        [BypassPlugins] = new("148a9eaf-d0c4-4196-9852-c3a38e35f6a1"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The privileges that belong to no table.</summary>
    public static IReadOnlyList<string> OfNoTable { get; } = [ActOnBehalf, AssignRole, BypassBusinessLogic, BypassPlugins, ImportSolutions, OverrideCreatedOn];

    /// <summary>Whether roles say who may do what with a table's rows; the platform's own records have no privileges.</summary>
    public static bool Govern(Table table) => table.Ownership != Ownership.None || Nouns.ContainsKey(table.LogicalName);

    /// <summary>What roles can allow on a table: assigning and sharing only where rows have owners.</summary>
    public static IReadOnlyList<AccessRights> RightsOn(Table table) =>
        !Govern(table) ? [] : table.UserOwned ? ForOwnedRows : ForEveryTable;

    /// <summary>The name of a table's privilege; all activities share theirs.</summary>
    public static string NameOf(Table table, AccessRights right) => $"prv{right.ToString()[..^"Access".Length]}{NounOf(table)}";

    /// <summary>The id of a privilege's row, the same in every organisation.</summary>
    public static Guid IdOf(string name) =>
        WellKnownIds.TryGetValue(name, out var id) ? id : StableId.For($"privilege/{name.ToLowerInvariant()}");

    private static string NounOf(Table table) => table.IsActivity
        ? Activity
        : Nouns.GetValueOrDefault(table.LogicalName) ?? (table.LogicalName.Contains('_', StringComparison.Ordinal) ? table.LogicalName : char.ToUpperInvariant(table.LogicalName[0]) + table.LogicalName[1..]);
}
