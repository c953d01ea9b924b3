using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What a process file may hold, and how the person who writes it is told of what it may not.</summary>
public class ProcessFileTests
{
    private const string Valid =
        """
        {
          "format": 1, "code": "small-sale",
          "name": "Small sale",
          "version": 1,
          "table": "opportunity",
          "flowTable": "c3_smallsale",
          "situation": "A sale to try things with.",
          "stages": [
            {
              "code": "outreach",
              "name": "Outreach",
              "macroStage": 1,
              "buyerStep": "Finds the problem",
              "purpose": "Earn a meeting.",
              "doneCorrectly": "The customer has accepted.",
              "doneIncorrectly": "We hope.",
              "expectedDays": 14,
              "columns": ["customerid"],
              "requirements": [
                {
                  "code": "meeting-accepted",
                  "title": "Meeting accepted",
                  "kind": "checkpoint",
                  "effect": "block",
                  "ask": "Attach the acceptance.",
                  "fixer": "You",
                  "leastGrade": "C"
                },
                {
                  "code": "agenda-confirmed",
                  "title": "Agenda confirmed",
                  "kind": "checkpoint",
                  "effect": "block",
                  "ask": "Attach the reply.",
                  "fixer": "You",
                  "leastGrade": "B"
                },
                {
                  "code": "minimum-revenue",
                  "title": "Customer is large enough",
                  "kind": "criterion",
                  "effect": "warn",
                  "ask": "Enter the revenue.",
                  "fixer": "You",
                  "definition": {
                    "column": "customerid.account.revenue",
                    "operator": "at-least",
                    "value": { "type": "money", "amount": 50000000, "currency": "USD" }
                  }
                }
              ]
            }
          ]
        }
        """;

    private const string First = "stages[0].requirements[0]";
    private const string Second = "stages[0].requirements[1]";
    private const string Third = "stages[0].requirements[2]";

    [Fact]
    public void A_process_file_without_fault_is_read()
    {
        var (process, problems) = ProcessFile.Read(Valid);
        Assert.Empty(problems);
        Assert.Equal(
            [RequirementKind.Checkpoint, RequirementKind.Checkpoint, RequirementKind.Criterion],
            Assert.Single(process!.Stages).Requirements.Select(requirement => requirement.Kind));
    }

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": ,", 4, "", "not valid JSON")]
    [InlineData("\"version\": 1,", "\"version\": 1, // first", 4, "", "not valid JSON")]
    [InlineData("\"table\"", "\"version\": 2, \"table\"", 5, "version", "there twice")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"owner\": \"Ann\",", 4, "owner", "not known here")]
    [InlineData("\"fixer\": \"You\",\n          \"leastGrade\": \"C\"", "\"leastGrade\": \"C\"", 20, First, "\"fixer\" is missing")]
    [InlineData("\"macroStage\": 1,", "", 9, "stages[0]", "\"macroStage\" is missing")]
    [InlineData("\"version\": 1,", "\"version\": \"1\",", 4, "version", "the text \"1\"")]
    [InlineData("\"version\": 1,", "\"version\": 1.5,", 4, "version", "not a whole number")]
    [InlineData("\"columns\": [\"customerid\"]", "\"columns\": \"customerid\"", 18, "stages[0].columns", "Put a list here")]
    [InlineData("\"columns\": [\"customerid\"]", "\"columns\": []", 18, "stages[0].columns", "list is empty")]
    [InlineData("\"columns\": [\"customerid\"]", "\"columns\": [\"nocolumn\"]", 18, "stages[0].columns", "not among the known columns")]
    [InlineData("\"macroStage\": 1", "\"macroStage\": 11", 12, "stages[0].macroStage", "from 0 to 10")]
    [InlineData("\"macroStage\": 1", "\"macroStage\": -1", 12, "stages[0].macroStage", "from 0 to 10")]
    [InlineData("\"code\": \"minimum-revenue\"", "\"code\": \"meeting-accepted\"", 39, $"{Third}.code", "there already, in line 21")]
    [InlineData("\"code\": \"agenda-confirmed\"", "\"code\": \"meeting-accepted\"", 30, $"{Second}.code", "there already, in line 21")]
    [InlineData("\"code\": \"agenda-confirmed\"", "\"code\": \"Agenda_Confirmed\"", 30, $"{Second}.code", "wrong shape")]
    [InlineData("\"code\": \"small-sale\"", "\"code\": \"other-sale\"", 2, "code", "not the name of the file")]
    [InlineData("\"flowTable\": \"c3_smallsale\"", "\"flowTable\": \"smallsale\"", 6, "flowTable", "publisher's prefix")]
    [InlineData("\"kind\": \"criterion\"", "\"kind\": \"hope\"", 41, $"{Third}.kind", "Use one of: checkpoint, criterion, sign-off.")]
    [InlineData("\"effect\": \"warn\"", "\"effect\": \"stop\"", 42, $"{Third}.effect", "Use one of: advise, warn, block.")]
    [InlineData("\"leastGrade\": \"B\"", "\"leastGrade\": \"E\"", 36, $"{Second}.leastGrade", "Use one of: A, B, C, D.")]
    [InlineData("\"leastGrade\": \"B\"", "\"leastGrade\": \"b\"", 36, $"{Second}.leastGrade", "Use one of: A, B, C, D.")]
    [InlineData("\"kind\": \"criterion\",", "\"kind\": \"criterion\", \"leastGrade\": \"A\",", 41, $"{Third}.leastGrade", "not known here")]
    [InlineData("50000000", "1e99", 48, $"{Third}.definition.value.amount", "too large")]
    [InlineData("\"title\": \"Agenda confirmed\"", "\"title\": \"meeting accepted\"", 31, $"{Second}.title", "the checkpoint in line 20")]
    [InlineData("\"title\": \"Agenda confirmed\"", "\"title\": \"Second meeting accepted\"", 31, $"{Second}.title", "the checkpoint in line 20")]
    [InlineData("\"code\": \"agenda-confirmed\"", "\"code\": \"meeting-accepted-again\"", 30, $"{Second}.code", "the checkpoint in line 20")]
    [InlineData("\"code\": \"agenda-confirmed\"", "\"code\": \"meeting\"", 21, $"{First}.code", "the checkpoint in line 29")]
    [InlineData("\"code\": \"outreach\"", "\"code\": \"won\"", 10, "stages[0].code", "end of every process")]
    public void A_fault_is_named_with_file_line_and_place(string text, string by, int line, string path, string says)
    {
        var (_, problems) = ProcessFile.Read(With(text, by));
        Assert.Contains(problems, problem =>
            problem is { File: "Processes/small-sale.json", Remedy.Length: > 0 }
            && problem.Line == line
            && problem.Path == path
            && $"{problem.Message} {problem.Remedy}".Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\": \"criterion\"", "\"kind\": \"hope\"")]
    [InlineData("\"version\": 1,", "\"version\": \"1\",")]
    [InlineData("\"macroStage\": 1,", "")]
    [InlineData("\"code\": \"agenda-confirmed\"", "\"code\": \"meeting-accepted\"")]
    [InlineData("\"title\": \"Agenda confirmed\"", "\"title\": \"Meeting accepted\"")]
    public void One_fault_is_named_once(string text, string by) => Assert.Single(ProcessFile.Read(With(text, by)).Problems);

    [Fact]
    public void Two_faults_are_named_at_once()
    {
        var (_, problems) = ProcessFile.Read(With("\"macroStage\": 1", "\"macroStage\": 12").Replace("\"effect\": \"warn\"", "\"effect\": \"stop\"", StringComparison.Ordinal));
        Assert.Equal(["stages[0].macroStage", $"{Third}.effect"], problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"code\": \"small-sale\"")]
    public void A_file_that_holds_no_object_is_refused(string content) => Assert.Single(ProcessFile.Read(content).Problems);

    [Fact]
    public void A_fault_reads_like_a_place_that_editors_open() => Assert.Equal(
        "Processes/small-sale.json(12): error: stages[0].macroStage: 11 is not a whole number from 0 to 10. Use a number in that range.",
        Assert.Single(ProcessFile.Read(With("\"macroStage\": 1", "\"macroStage\": 11")).Problems).ToString());

    private static string With(string text, string by)
    {
        Assert.Contains(text, Valid, StringComparison.Ordinal);
        return Valid.Replace(text, by, StringComparison.Ordinal);
    }
}
