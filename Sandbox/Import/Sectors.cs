using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>The sectors of the data as Dataverse's industries, where there is one that means the same.</summary>
internal static class Sectors
{
    private static readonly Dictionary<string, int?> Industries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["medical"] = 11,
        ["finance"] = 16,
        ["retail"] = 22,
        ["services"] = 6,
        ["marketing"] = 9,
        ["employment"] = null,
        ["entertainment"] = null,
        ["software"] = null,
        ["technology"] = null,
        ["telecommunications"] = null,
    };

    private static readonly Dictionary<string, string> Misspelt = new(StringComparer.OrdinalIgnoreCase) { ["technolgy"] = "technology" };

    /// <summary>The industry of a sector; what was repaired or has no counterpart goes to the remarks.</summary>
    public static OptionSetValue? Industry(string? sector, List<string> remarks)
    {
        if (sector is null)
        {
            remarks.Add("no sector: loaded without an industry");
            return null;
        }

        if (Misspelt.TryGetValue(sector, out var meant))
        {
            remarks.Add($"the sector \"{sector}\" is read as \"{meant}\"");
            sector = meant;
        }

        if (Industries.GetValueOrDefault(sector) is { } industry) return new OptionSetValue(industry);
        remarks.Add($"the sector \"{sector}\" has no industry of its own: kept in the description");
        return null;
    }
}
