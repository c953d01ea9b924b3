namespace SalesProcessPlugins.Solution.Registrations;

/// <summary>
/// The messages whose ids are the same in every environment, so that a step on them can ship in the solution file. Steps
/// on others are registered in the environment, by the message's name.
/// </summary>
public static class SdkMessages
{
    private const string Tail = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal)
    {
        ["Assign"] = "8cbdbb1b",
        ["Create"] = "9ebdbb1b",
        ["Delete"] = "a1bdbb1b",
        ["Execute"] = "a6bdbb1b",
        ["GrantAccess"] = "c5bdbb1b",
        ["Merge"] = "dbbdbb1b",
        ["ModifyAccess"] = "dcbdbb1b",
        ["Retrieve"] = "f2bdbb1b",
        ["RetrieveMultiple"] = "03bebb1b",
        ["RetrievePrincipalAccess"] = "04bebb1b",
        ["RetrieveSharedPrincipalsAndAccess"] = "10bebb1b",
        ["RetrieveUnpublishedMultiple"] = "f6bdbb1b",
        ["RevokeAccess"] = "11bebb1b",
        ["SetState"] = "1cbebb1b",
        ["SetStateDynamicEntity"] = "1dbebb1b",
        ["Update"] = "20bebb1b",
    };

    /// <summary>The names of the messages whose ids are only known in an environment.</summary>
    public static IReadOnlyList<string> NamesWithoutId { get; } =
    [
        "Associate", "CommitAnnotationBlocksUpload", "CommitAttachmentBlocksUpload", "DeliverIncoming", "DeliverIncomingEmail", "DeliverPromote", "DeliverPromoteEmail", "Disassociate", "Lose",
        "LoseOpportunity", "QualifyLead", "Restore", "Win", "WinOpportunity",
    ];

    /// <summary>The names of the messages whose ids are known.</summary>
    public static IEnumerable<string> Names => Heads.Keys;

    /// <summary>The id of a message, or null when it is not known to be the same everywhere.</summary>
    public static Guid? Id(string message) => Heads.TryGetValue(message, out var head) ? Guid.Parse(head + Tail) : null;

    /// <summary>The name of a message, or null for an unknown id.</summary>
    public static string? Name(Guid id) => Heads.Where(message => Id(message.Key) == id).Select(message => message.Key).FirstOrDefault();

    /// <summary>Whether an id is one that the platform gave to a message of its own, known or not.</summary>
    public static bool IsOfPlatform(string id) => id.Trim('{', '}').EndsWith(Tail, StringComparison.OrdinalIgnoreCase);

    /// <summary>The request's property that names the row of which an image is taken.</summary>
    public static string ImageProperty(string message) => message switch
    {
        "Create" => "Id",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        _ => "Target",
    };
}
