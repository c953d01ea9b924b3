namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Names that other files refer to: found as they are written, or but for spaces and case.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
public sealed class KnownNames<T>
{
    private readonly Dictionary<string, (string Name, T Value)> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, T Value)> loose = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a name known.</summary>
    public void Add(string name, T value)
    {
        exact[name] = (name, value);
        loose[WithoutSpaces(name)] = (name, value);
    }

    /// <summary>The name that a text means, with what it stands for; null where it means none.</summary>
    public (string Name, T Value)? Find(string text) =>
        exact.TryGetValue(text, out var found) || loose.TryGetValue(WithoutSpaces(text), out found) ? found : null;

    private static string WithoutSpaces(string name) => name.Replace(" ", string.Empty, StringComparison.Ordinal);
}
