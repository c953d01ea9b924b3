using System.Text.Json;
using System.Text.Json.Nodes;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Tests.Support;
using ObjectNode = System.Text.Json.Nodes.JsonObject;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The schema that editors check process files by says the same as the reader that imports them.</summary>
public class ProcessSchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.SolutionFolder, "Processes");

    private static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, ProcessFileWriter.Schema))).RootElement);

    private static readonly string[] Structural = ["is missing.", "is not known here.", "This is ", "is not a whole number", "has the wrong shape.", "its column holds", "The list is empty."];

    // One criterion for every kind of value and every way to look.
    private static readonly string[] Definitions =
    [
        """{ "column": "closeprobability", "operator": "at-least", "value": { "type": "number", "number": 5 } }""",
        """{ "column": "customerid.account.primarycontactid.contact.jobtitle", "operator": "contains", "value": { "type": "text", "text": "Chief" } }""",
        """{ "column": "c3_deliverydate", "operator": "at-least", "value": { "type": "date", "daysFromToday": 30 } }""",
        """{ "column": "estimatedclosedate", "operator": "not-equal", "value": { "type": "date", "date": "2026-12-31" } }""",
        """{ "column": "budgetstatus", "operator": "none-of", "value": { "type": "choice", "options": [{ "value": 0, "label": "No" }] } }""",
        """{ "column": "ownerid", "operator": "any-of", "value": { "type": "lookup", "rows": [{ "id": "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2a11", "name": "Ann" }] } }""",
        """{ "column": "decisionmaker", "operator": "equal", "value": { "type": "flag", "flag": true } }""",
        """{ "column": "customerneed", "operator": "is-set" }""",
        """{ "column": "customerneed", "operator": "contains", "value": { "type": "text", "text": "speed" }, "orEmpty": true }""",
        """{ "related": { "table": "quote", "relationship": "opportunity_quotes" }, "has": "at-least", "count": 2, "where": [{ "column": "name", "operator": "equal", "value": { "type": "text", "text": "A" } }] }""",
    ];

    private static readonly string[] Samples =
    [
        FullProcess.Text,
        FullProcess.With("\"flowTable\": \"c3_smallsale\",", "\"flowTable\": \"new_flow\", \"flow\": { \"id\": \"3e8ebee6-a2bc-4451-9c5f-b146b085413a\", \"lookup\": \"opportunityid\" },")
            .Replace("\"code\": \"outreach\",", "\"code\": \"outreach\", \"flowStage\": \"6b9ce798-221a-4260-90b2-2a95ed51a5bc\",", StringComparison.Ordinal),
        .. Definitions.Select(WithRule),
    ];

    // The others differ in their rule alone.
    private const int WholeSamples = 2;

    public static TheoryData<int> EverySample => [.. Enumerable.Range(0, Samples.Length)];

    [Fact]
    public void Every_shipped_file_is_as_the_schema_says() => Assert.All(
        Directory.EnumerateFiles(Folder, "*.json").Where(file => Path.GetFileName(file) != ProcessFileWriter.Schema),
        file => Assert.True(Schema.Allows(Parsed(File.ReadAllText(file))), file));

    [Fact]
    public void Everything_has_a_description() => Assert.All(Members(Schema.Root), member => Assert.True(IsDescribed(member.Value), member.Path));

    [Fact]
    public void The_languages_are_those_that_the_reader_knows() => Assert.Equal(
        Languages.Codes,
        Schema.Root.GetProperty("properties").GetProperty("translations").GetProperty("propertyNames").GetProperty("enum").EnumerateArray().Select(code => code.GetString()));

    [Theory]
    [MemberData(nameof(EverySample))]
    public void The_schema_and_the_reader_take_and_refuse_the_same(int number)
    {
        Assert.True(Agree(Samples[number], mustBeValid: true), Samples[number]);
        Assert.All(Variations(Samples[number], number < WholeSamples ? "$" : "$.chosenWhen"), variation => Assert.True(Agree(variation, mustBeValid: false), variation));
    }

    // What the schema refuses, the reader refuses; what the reader refuses for its structure, the schema does.
    private static bool Agree(string file, bool mustBeValid)
    {
        var problems = ProcessFile.ReadAnywhere(file).Problems;
        var isStructural = problems.Any(problem => Structural.Any(says => problem.Message.Contains(says, StringComparison.Ordinal)));
        return Schema.Allows(Parsed(file)) ? !isStructural && (!mustBeValid || problems.Count == 0) : problems.Count > 0;
    }

    private static IEnumerable<string> Variations(string sample, string below)
    {
        foreach (var path in Objects(JsonNode.Parse(sample)!).Select(found => found.GetPath()).Where(path => path.StartsWith(below, StringComparison.Ordinal)))
        {
            yield return Changed(sample, path, found => found.Add("zz", 1));
            foreach (var member in At(JsonNode.Parse(sample)!, path).Select(member => member.Key))
            {
                yield return Changed(sample, path, found => found.Remove(member));
                yield return Changed(sample, path, found => found[member] = new JsonArray(new JsonArray()));
                yield return Changed(sample, path, found => found[member] = new string('x', 5000));
                yield return Changed(sample, path, found => found[member] = -1);
            }
        }
    }

    private static string Changed(string sample, string path, Action<ObjectNode> change)
    {
        var root = JsonNode.Parse(sample)!;
        change(At(root, path));
        return root.ToJsonString();
    }

    private static ObjectNode At(JsonNode root, string path) => Objects(root).Single(found => found.GetPath() == path);

    private static IEnumerable<ObjectNode> Objects(JsonNode node) => node switch
    {
        ObjectNode found => found.Select(member => member.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(found),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static string WithRule(string condition)
    {
        var rule = FullProcess.Text.IndexOf("\"chosenWhen\"", StringComparison.Ordinal);
        return $"{FullProcess.Text[..rule]}\"chosenWhen\": [{condition}],\n  {FullProcess.Text[FullProcess.Text.IndexOf("\"translations\"", StringComparison.Ordinal)..]}";
    }

    private static IEnumerable<(string Path, JsonElement Value)> Members(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => Members(member.Value).Concat(member.Name is "properties" or "$defs" && !IsCondition(schema) ? member.Value.EnumerateObject().Select(one => (one.Name, one.Value)) : [])),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    // What a branch of a condition says of a member is no declaration of it.
    private static bool IsCondition(JsonElement schema) => !schema.TryGetProperty("type", out _);

    private static bool IsDescribed(JsonElement member) => member.TryGetProperty("description", out _) || Schema.Resolve(member).TryGetProperty("description", out _);

    private static JsonElement Parsed(string file) => JsonDocument.Parse(file).RootElement;
}
