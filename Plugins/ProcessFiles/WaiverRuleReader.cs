using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads who may waive a requirement, up to which amount, and for how long. Without a rule nobody may.</summary>
internal static class WaiverRuleReader
{
    private const int MostDays = 3650;
    private const int MostExtensions = 100;

    /// <summary>The name of a role: a team's, or a security role's.</summary>
    public static TextRule RoleName { get; } = new(100);

    /// <summary>The rule as canonical JSON; problems are noted.</summary>
    public static JsonObject Read(JsonObjectReader reader)
    {
        var rule = new JsonObject
        {
            { "authorities", reader.Objects("authorities", ReadAuthority) },
            { "mostDays", reader.Whole("mostDays", 1, MostDays) },
            { "extensions", reader.Whole("extensions", 0, MostExtensions) },
        };
        reader.AreUnique("authorities", "role");
        return rule;
    }

    private static JsonObject ReadAuthority(JsonObjectReader reader)
    {
        var authority = new JsonObject { { "role", reader.Text("role", RoleName) } };
        if (reader.OptionalObject("upTo", limit => ConditionValue.AddMoney(new JsonObject(), limit)) is { } most)
            authority.Add("upTo", most);
        return authority;
    }
}
