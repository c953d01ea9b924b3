using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What a process file says beyond its requirements: the rule that chooses it, activities, other languages, and flows that are there already.</summary>
public class ProcessContentTests
{
    private const string OwnFlow = "\"flowTable\": \"c3_smallsale\",";
    private const string OthersFlow = "\"flowTable\": \"opportunitysalesprocess\", \"flow\": { \"id\": \"3e8ebee6-a2bc-4451-9c5f-b146b085413a\", \"lookup\": \"opportunityid\" },";
    private const string Stage = "\"code\": \"outreach\",";
    private const string OthersStage = "\"code\": \"outreach\", \"flowStage\": \"6b9ce798-221a-4260-90b2-2a95ed51a5bc\",";

    private static readonly TableSet Tables = TableSet.Read(Repository.SolutionFolder, new ProblemLog());

    [Fact]
    public void The_rule_that_chooses_a_process_is_kept_in_one_spelling() => Assert.Equal(
        """
        [{"column":"customerid.account.revenue","operator":"at-most","value":{"type":"money","amount":1000,"currency":"USD"}},{"related":{"table":"quote","relationship":"opportunity_quotes"},"has":"any","where":[]}]
        """.Trim(),
        FullProcess.Process.ChosenWhen);

    [Fact]
    public void Without_a_rule_nothing_chooses_a_process()
    {
        var (process, problems) = ProcessFile.WithStages([ProcessFile.Checkpoint()]);
        Assert.Empty(problems);
        Assert.Null(process!.ChosenWhen);
    }

    [Fact]
    public void An_activity_says_who_says_what_asks_what_and_uses_what()
    {
        var activity = Assert.Single(Assert.Single(FullProcess.Process.Stages).Activities);
        Assert.Equal(("You", "We help firms like yours to \"ship on time\"."), (activity.Who, activity.Message));
        Assert.Equal(["What delays you?", "Since when?"], activity.Questions);
        Assert.Equal([new Material("Call sheet", "https://example.com/call"), new Material("Price list", null)], activity.Material);
    }

    [Fact]
    public void Texts_are_there_in_other_languages()
    {
        var stage = FullProcess.Process.Stages[0];
        Assert.Equal("Kleiner Verkauf", Assert.Single(FullProcess.Process.Translations).Of("name"));
        Assert.Equal("Ansprache", Assert.Single(stage.Translations).Of("name"));
        Assert.Equal(["Gesprächsbogen", "Preisliste"], Assert.Single(stage.Activities[0].Translations).Texts.Single(text => text.Member == "material").Values);
        Assert.Equal("Termin bestätigt", Assert.Single(stage.Requirements[0].Translations).Of("title"));
    }

    [Fact]
    public void A_flow_that_is_there_already_is_named_with_its_lookup_and_its_stages()
    {
        var process = FullProcess.Valid(FullProcess.With(OwnFlow, OthersFlow).Replace(Stage, OthersStage, StringComparison.Ordinal));
        Assert.Equal(("opportunityid", new Guid("3e8ebee6-a2bc-4451-9c5f-b146b085413a")), (process.FlowLookup, process.GovernedFlowId!.Value));
        Assert.Equal(new Guid("6b9ce798-221a-4260-90b2-2a95ed51a5bc"), process.GovernedStageId(process.Stages[0]));
    }

    [Theory]
    [InlineData("\"format\": 1,", "", "", "\"format\" is missing")]
    [InlineData("\"format\": 1,", "\"format\": 2,", "format", "The file is of format 2, and this version reads format 1.")]
    [InlineData("\"order\": 7", "\"oder\": 7", "oder", "Did you mean \"order\"?")]
    [InlineData("\"effect\": \"advise\"", "\"effect\": \"advice\"", "stages[0].requirements[2].effect", "Did you mean \"advise\"?")]
    [InlineData("\"column\": \"customerid.account.revenue\", \"operator\": \"at-most\"", "\"column\": \"customerid.account.revenu\", \"operator\": \"at-most\"", "chosenWhen[0].column", "Did you mean \"revenue\"?")]
    [InlineData("\"has\": \"any\", \"where\": []", "\"has\": \"any\", \"dealKiller\": true", "chosenWhen[1].dealKiller", "not known here")]
    [InlineData("\"who\": \"You\",", "", "stages[0].activities[0]", "\"who\" is missing")]
    [InlineData("https://example.com", "http://example.com", "stages[0].activities[0].material[0].url", "starts with https://")]
    [InlineData("\"Since when?\"]", "\"Since\\nwhen?\"]", "stages[0].activities[0].questions[1]", "Use one line.")]
    [InlineData("\"questions\": [\"Was hält Sie auf?\", ", "\"questions\": [", "stages[0].activities[0].translations.de.questions", "1 texts, in English there are 2")]
    [InlineData("\"questions\": [\"What delays you?\", \"Since when?\"],", "", "stages[0].activities[0].translations.de.questions", "no English")]
    [InlineData("\"title\": \"Erster Anruf\",", "", "stages[0].activities[0].translations.de", "\"title\" is missing")]
    [InlineData("\"name\": \"Kleiner Verkauf\"", "\"name\": \"\"", "translations.de.name", "empty")]
    [InlineData(",\n          \"translations\": { \"de\": { \"title\": \"Groß genug\", \"ask\": \"Tragen Sie den Umsatz ein.\", \"fixer\": \"Sie\" } }", "", "stages[0].requirements[3]", "not in German, in which other texts of the file are. Add \"de\" to its \"translations\" with: title, ask, fixer.")]
    [InlineData("\"de\": { \"name\": \"Kleiner Verkauf\"", "\"xx\": {}, \"de\": { \"name\": \"Kleiner Verkauf\"", "translations.xx", "no language that texts can be in")]
    [InlineData("\"flowTable\": \"c3_smallsale\"", "\"flowTable\": \"smallsale\"", "flowTable", "for a flow that is there already, add \"flow\"")]
    [InlineData("\"code\": \"outreach\",", "\"code\": \"outreach\", \"flowStage\": \"6b9ce798-221a-4260-90b2-2a95ed51a5bc\",", "stages[0].flowStage", "not known here")]
    public void A_fault_is_named_where_it_stands_with_what_to_do(string text, string by, string path, string says)
    {
        var (_, problems) = ProcessFile.Read(FullProcess.With(text, by));
        var problem = Assert.Single(problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(says, $"{problem.Message} {problem.Remedy}", StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_of_a_newer_format_nothing_else_is_said() =>
        Assert.Equal("format", Assert.Single(ProcessFile.Read("""{ "format": 2, "phases": [] }""").Problems).Path);

    [Fact]
    public void Two_stages_do_not_stand_for_one_stage_of_the_flow()
    {
        var stage = FullProcess.Text[FullProcess.Text.IndexOf("    {\n      \"code\": \"outreach\"", StringComparison.Ordinal)..FullProcess.Text.LastIndexOf("\n  ]", StringComparison.Ordinal)];
        var twice = FullProcess.Text.Replace(stage, $"{stage},\n{stage}", StringComparison.Ordinal).Replace(OwnFlow, OthersFlow, StringComparison.Ordinal).Replace(Stage, OthersStage, StringComparison.Ordinal);
        var problems = ProcessFile.Read(twice).Problems;
        Assert.Contains(problems, problem => problem.Path == "stages[1].flowStage" && problem.Message.Contains("there already", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Path == "stages[1].activities[0].code" && problem.Message.Contains("there already", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flow_has_thirty_stages_at_most()
    {
        string[] none = [];
        Assert.Empty(ProcessFile.WithStages([.. Enumerable.Repeat(none, 30)]).Problems);
        Assert.Equal("stages", Assert.Single(ProcessFile.WithStages([.. Enumerable.Repeat(none, 31)]).Problems).Path);
    }

    [Theory]
    [InlineData("c3_process", "c3_code", Texts.MaxCodeLength)]
    [InlineData("c3_process", "c3_table", Texts.MaxNameLength)]
    [InlineData("c3_process", "c3_flowtable", Texts.MaxNameLength)]
    [InlineData("c3_process", "c3_flowlookup", Texts.MaxNameLength)]
    [InlineData("c3_process", "c3_chosenwhen", Texts.MaxChosenWhenLength)]
    [InlineData("c3_process", "c3_translations", Texts.MaxTranslationsLength)]
    [InlineData("c3_stage", "c3_code", Texts.MaxCodeLength)]
    [InlineData("c3_stage", "c3_translations", Texts.MaxTranslationsLength)]
    [InlineData("c3_activity", "c3_code", Texts.MaxCodeLength)]
    [InlineData("c3_activity", "c3_questions", Texts.MaxListLength)]
    [InlineData("c3_activity", "c3_material", Texts.MaxListLength)]
    [InlineData("c3_activity", "c3_translations", Texts.MaxTranslationsLength)]
    [InlineData("c3_requirement", "c3_code", Texts.MaxCodeLength)]
    [InlineData("c3_requirement", "c3_group", Texts.MaxCodeLength)]
    [InlineData("c3_requirement", "c3_notbefore", Texts.MaxCodeLength)]
    [InlineData("c3_requirement", "c3_definition", Texts.MaxDefinitionLength)]
    [InlineData("c3_requirement", "c3_waiverrule", Texts.MaxWaiverRuleLength)]
    [InlineData("c3_requirement", "c3_translations", Texts.MaxTranslationsLength)]
    public void What_a_file_may_say_fits_the_column(string table, string column, int length) => Assert.Equal(LengthOf(table, column), length);

    [Fact]
    public void Texts_fit_the_columns_they_end_up_in()
    {
        AssertFit("c3_process", Texts.OfProcess);
        AssertFit("c3_stage", Texts.OfStage);
        AssertFit("c3_activity", Texts.OfActivity.Where(text => !text.IsList));
        AssertFit("c3_requirement", Texts.OfRequirement);
    }

    private static void AssertFit(string table, IEnumerable<TextMember> texts) =>
        Assert.All(texts, text => Assert.Equal(LengthOf(table, text.Name is "title" ? "c3_name" : $"c3_{text.Name.ToLowerInvariant()}"), text.MaxLength));

    private static int LengthOf(string table, string column) => Tables.OwnTable(table).Columns.Single(one => one.Name == column).MaxLength;
}
