namespace SalesProcessPlugins.Tests.Reading;

/// <summary>JSON text as values that know where they stand.</summary>
public class JsonTextTests
{
    [Fact]
    public void Values_know_their_line_and_the_way_to_them()
    {
        var second = Read("{\n\"a\": [1,\n {\"b\": \"c\"}]\n}").Properties[0].Value.Items[1].Properties[0].Value;
        Assert.Equal((3, "a[1].b", JsonKind.Text, "c"), (second.Line, second.Path, second.Kind, second.Literal));
    }

    [Theory]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "a\"\\/\b\f\n\r\t\u00e9")]
    [InlineData("\"\\ud83d\\ude80\"", "\ud83d\ude80")]
    [InlineData("\"\"", "")]
    public void Texts_are_read_with_their_escapes(string json, string text) => Assert.Equal(text, Read(json).Literal);

    [Theory]
    [InlineData("0"), InlineData("-0.5"), InlineData("12e+3"), InlineData("1.50")]
    public void Numbers_keep_their_spelling(string json) => Assert.Equal((JsonKind.Number, json), (Read(json).Kind, Read(json).Literal));

    [Theory]
    [InlineData("true", JsonKind.Flag), InlineData("false", JsonKind.Flag), InlineData("null", JsonKind.Null), InlineData(" {} ", JsonKind.Object), InlineData("[ ]\n", JsonKind.List), InlineData("\uFEFF[]", JsonKind.List)]
    public void Every_kind_of_value_is_known(string json, JsonKind kind) => Assert.Equal(kind, Read(json).Kind);

    [Theory]
    [InlineData("", 1), InlineData("{", 1), InlineData("{\n\"a\": 1,\n}", 3), InlineData("[1,]", 1), InlineData("[1 2]", 1), InlineData("{a: 1}", 1)]
    [InlineData("{\"a\" 1}", 1), InlineData("\"a\nb\"", 1), InlineData("\"a", 1), InlineData("\"\\x\"", 1), InlineData("\"\\u12\"", 1), InlineData("01", 1)]
    [InlineData("1.", 1), InlineData("-", 1), InlineData("+1", 1), InlineData("tru", 1), InlineData("None", 1), InlineData("[]\n[]", 2), InlineData("// note", 1), InlineData("[]\0", 1)]
    public void What_is_no_json_is_refused_with_its_line(string json, int line)
    {
        var log = new ProblemLog();
        Assert.Null(JsonText.Read("some.json", json, log));
        var problem = Assert.Single(log.Problems);
        Assert.Equal(("some.json", line), (problem.File, problem.Line));
        Assert.StartsWith("This is not valid JSON: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_nests_without_end_is_refused_and_does_no_harm()
    {
        var log = new ProblemLog();
        Assert.Null(JsonText.Read("", new string('[', 1_000_000), log));
        Assert.Contains("nested more than 64 levels", Assert.Single(log.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_reads_as_what_it_lays_out()
    {
        var json = $$$"""{"a":[{"b":"{{{new string('x', 200)}}}","c":{}},[],1.50,true,null],"d":{"e":["f","g"]}}""";
        var text = JsonLayout.Of(Read(json));
        Assert.Contains("\n  \"d\": { \"e\": [\"f\", \"g\"] }\n", text, StringComparison.Ordinal);
        Assert.Equal(json, Read(text).Plain()!.ToString());
    }

    private static JsonValue Read(string json)
    {
        var log = new ProblemLog();
        var value = JsonText.Read("", json, log);
        Assert.Empty(log.Problems);
        return value!;
    }
}
