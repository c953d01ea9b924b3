namespace SalesProcessPlugins.Gates;

/// <summary>The names of choices as texts and JSON have them.</summary>
public static class Words
{
    /// <summary>The name in lower case, its words joined by hyphens: <c>sign-off</c>, <c>process-change</c>.</summary>
    public static string Of<T>(T choice) where T : struct, Enum =>
        string.Concat(choice.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>The choice of a name; null where there is none.</summary>
    public static T? Read<T>(string? name) where T : struct, Enum =>
        typeof(T).GetEnumValues().Cast<T>().Where(choice => Of(choice) == name).Select(choice => (T?)choice).FirstOrDefault();
}
