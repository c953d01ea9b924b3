using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>What requirements say of each other: whose evidence comes first, and of which some are enough.</summary>
public static class RequirementOrder
{
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
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in process.Value.At("stages", "requirements"))
        {
            foreach (var first in requirement.At("notBefore").Where(first => !before.Contains(first.Literal)))
                process.Problem(first, $"\"{first.Literal}\" is no checkpoint further up.", "Name the code of a checkpoint that comes before this one.");
            if (Text(requirement, "kind") == Words.Of(RequirementKind.Checkpoint))
                before.Add(Text(requirement, "code"));
        }
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
        foreach (var group in process.Value.At("stages").SelectMany(stage => stage.At("requirements", "group").DistinctBy(name => name.Literal)).GroupBy(name => name.Literal))
            foreach (var elsewhere in group.Skip(1))
                process.Problem(elsewhere, $"\"{group.Key}\" is the group of another stage already, in line {group.First().Line}.", "Give the groups of each stage names of their own.");
    }

    private static string Text(JsonValue requirement, string name) => requirement.At(name).FirstOrDefault()?.Literal ?? "";
}
