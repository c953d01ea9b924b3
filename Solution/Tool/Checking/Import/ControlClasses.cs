using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>The classes of the platform's controls, and the types of column that each can show.</summary>
internal static class ControlClasses
{
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["4273edbd-ac1d-40d3-9fb2-095c621b552d"] = ["nvarchar", "ntext"],
        ["e0dece4b-6fc8-4a8f-a065-082708572369"] = ["ntext", "nvarchar"],
        ["ada2203e-b4cd-49be-9ddf-234642b43b52"] = ["nvarchar"],
        ["71716b6c-711e-476c-8ab8-5d11542bfb47"] = ["nvarchar"],
        ["3ef39988-22bb-4f0b-bbbe-64b5a3748aee"] = ["picklist", "state", "status"],
        ["5d68b988-0661-4db2-bc3e-17598ad3be6c"] = ["status", "picklist", "state"],
        ["67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed"] = ["bit", "picklist"],
        ["270bd3db-d9af-4782-9025-509e298dec0a"] = ["lookup", "owner", "customer", "partylist", "primarykey"],
        ["533b9e00-756b-4312-95a0-dc888637ac78"] = ["money"],
        ["c6d124ca-7eda-4a60-aea9-7fb8d318b68f"] = ["int"],
        ["c3efe0c3-0ec6-42be-8349-cbd9079dfd8e"] = ["decimal"],
        ["5b773807-9fb2-42db-97c3-7a91eff8adff"] = ["datetime"],
    };

    /// <summary>Whether a control can show a column; other controls than the platform's usual ones may show any.</summary>
    public static bool Fits(string classId, XElement column) => !Types.TryGetValue(XmlReading.Id(classId), out var types) || types.Contains(column.Text("Type"));
}
