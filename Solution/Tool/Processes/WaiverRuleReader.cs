using System.Text.Json.Nodes;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads who may waive a requirement, up to which amount, and for how long. Without a rule nobody may.</summary>
public static class WaiverRuleReader
{
    private const int MostDays = 3650;
    private const int MostExtensions = 100;

    /// <summary>The rule as canonical JSON; problems are noted.</summary>
    public static string Read(JsonObjectReader reader)
    {
        var rule = CanonicalJson.Object(
            new("authorities", CanonicalJson.List(reader.Objects("authorities", ReadAuthority))),
            new("mostDays", reader.Whole("mostDays", 1, MostDays)),
            new("extensions", reader.Whole("extensions", 0, MostExtensions)));
        reader.AreUnique("authorities", "role");
        return CanonicalJson.Write(rule);
    }

    private static JsonNode ReadAuthority(JsonObjectReader reader)
    {
        var role = new KeyValuePair<string, JsonNode?>("role", reader.Text("role", SignOffReader.RoleName));
        return reader.Has("upTo")
            ? CanonicalJson.Object(role, new("upTo", reader.Object("upTo", limit => CanonicalJson.Object(ConditionValue.Money(limit)))))
            : CanonicalJson.Object(role);
    }
}
