using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Of somebody else's table the solution brings own columns and nothing besides, or it would change the table for everybody.</summary>
public static class ShellCheck
{
    /// <summary>The problems of a table that only gets columns.</summary>
    public static IEnumerable<Problem> Of(UnpackedFile table, UnpackedSolution solution)
    {
        if (table.Value("Name") != table.Owner)
            yield return table.Problem($"It extends the table {table.Value("Name")}.", $"Move it to Entities/{table.Value("Name")}/.");
        if (table.Owner.StartsWith(solution.Prefix, StringComparison.Ordinal))
            yield return table.Problem("The manifest lists this own table as somebody else's, so that most of it would stay behind.", "Set its behavior to 0 in Other/Solution.xml.");
        if (table.Root.Descendants("entity").Elements().Any(part => part.Name != "attributes"))
            yield return table.Problem("It holds properties of the table itself, which belong to whoever provides it.", "Leave only <attributes> in <entity>.");
        foreach (var column in table.Root.Descendants("attribute").Select(LogicalName).Where(name => !name.StartsWith(solution.Prefix, StringComparison.Ordinal)))
            yield return table.Problem($"The column {column} lacks the publisher's prefix.", $"Start its name with {solution.Prefix}.");
        foreach (var column in table.Root.Descendants("attribute").Where(column => column.Element("displaynames")?.Element("displayname") is null))
            yield return table.Problem($"The column {LogicalName(column)} has no display name.", "Give it one.");
    }

    private static string LogicalName(XElement column) => column.Element("LogicalName")?.Value ?? "";
}
