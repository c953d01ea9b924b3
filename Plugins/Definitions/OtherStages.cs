using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Definitions;

/// <summary>The stages of a flow that are not those of one process, as its row keeps them: where they lie, and their ids.</summary>
internal static class OtherStages
{
    private const string Before = "before";
    private const string Beyond = "beyond";

    /// <summary>Reads them; null where there are none.</summary>
    public static OtherPart? Read(string? text)
    {
        var parts = (text ?? "").Split(':');
        return parts.Length == 2 ? new OtherPart(parts[0] == Before, parts[1].Split(',').Select(Guid.Parse).ToList()) : null;
    }

    /// <summary>The text that is kept; null for none.</summary>
    public static string? TextOf(OtherPart? other) =>
        other is null ? null : $"{(other.IsBefore ? Before : Beyond)}:{string.Join(",", other.Stages.Select(id => id.ToString("D")))}";
}
