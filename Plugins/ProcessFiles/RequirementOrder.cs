using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>What requirements say of each other: whose evidence comes first, and of which some are enough.</summary>
internal static class RequirementOrder
{
    private const string Earlier = "Name the code of a checkpoint that comes before this one.";

    /// <summary>Notes what cannot be.</summary>
    public static void Check(JsonObjectReader process)
    {
        CheckNotBefore(process);
        foreach (var stage in process.Value.At("stages"))
            foreach (var group in stage.At("requirements").Where(one => Text(one, "group").Length > 0).GroupBy(one => Text(one, "group")))
                CheckGroup(process, [.. group]);
        CheckOneStage(process);
    }

    // Only what stands further up: that excludes a circle, and nobody can prove what lies ahead.
    private static void CheckNotBefore(JsonObjectReader process)
    {
        var all = process.Value.At("stages", "requirements").ToList();
        for (var place = 0; place < all.Count; place++)
            foreach (var first in all[place].At("notBefore"))
            {
                var other = all.FindIndex(one => Text(one, "code") == first.Literal);
                if (other < 0)
                    process.Problem(first, $"\"{first.Literal}\" is no requirement of this process.", Likeness.Hint(first.Literal, all.Select(one => Text(one, "code"))) + Earlier);
                else if (Text(all[other], "kind") != FileWords.Of(RequirementKind.Checkpoint))
                    process.Problem(first, $"\"{first.Literal}\" is no checkpoint, and only those have evidence.", Earlier);
                else if (other >= place)
                    process.Problem(first, WhyNot(Circle(all[place], all), first), Earlier);
            }
    }

    private static string WhyNot(List<string> circle, JsonValue first) => circle.Count > 0
        ? $"This goes in a circle: {string.Join(" after ", circle)}."
        : $"\"{first.Literal}\" is further down.";

    // The codes from a requirement by what each comes after, back to itself; none where they do not lead back.
    private static List<string> Circle(JsonValue start, List<JsonValue> all)
    {
        var codes = new List<string> { Text(start, "code") };
        for (var at = start; codes.Count <= all.Count && at is not null; at = all.Find(one => Text(one, "code") == codes[codes.Count - 1]))
        {
            codes.Add(Text(at, "notBefore"));
            if (codes[codes.Count - 1] == codes[0])
                return codes;
        }

        return [];
    }

    private static void CheckGroup(JsonObjectReader process, IReadOnlyList<JsonValue> members)
    {
        var needs = members.SelectMany(member => member.At("groupNeeds")).ToList();
        foreach (var other in needs.Where(other => other.Literal != needs[0].Literal))
            process.Problem(other, $"The group needs {needs[0].Literal} by line {needs[0].Line}.", "Say the same number in all its members.");
        foreach (var first in needs.Take(1).Where(first => int.TryParse(first.Literal, out var number) && number >= members.Count))
            process.Problem(first, $"The group has {members.Count} members and needs {first.Literal}.", "Need fewer than there are; to need all, leave the group out.");
    }

    private static void CheckOneStage(JsonObjectReader process)
    {
        var names = process.Value.At("stages").SelectMany(stage => stage.At("requirements", "group").GroupBy(name => name.Literal).Select(same => same.First()));
        foreach (var group in names.GroupBy(name => name.Literal))
            foreach (var elsewhere in group.Skip(1))
                process.Problem(elsewhere, $"\"{group.Key}\" is the group of another stage already, in line {group.First().Line}.", "Give the groups of each stage names of their own.");
    }

    private static string Text(JsonValue requirement, string name) => requirement.At(name).FirstOrDefault()?.Literal ?? "";
}
