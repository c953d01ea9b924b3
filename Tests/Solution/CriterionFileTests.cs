using SalesProcessPlugins.Solution.Reading;
using static SalesProcessPlugins.Tests.SolutionTool.ProcessFile;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What criteria and sign-offs of a process file may ask for, and in which spelling they are kept.</summary>
public class CriterionFileTests
{
    private const string Definition = "stages[0].requirements[0].definition";

    [Theory]
    [InlineData("\"column\": \"closeprobability\", \"operator\": \"at-least\", \"value\": { \"number\": 5, \"type\": \"number\" }",
        """{"column":"closeprobability","operator":"at-least","value":{"type":"number","number":5},"dealKiller":false}""")]
    [InlineData("\"column\": \"customerid.account.revenue\", \"operator\": \"at-most\", \"value\": { \"type\": \"money\", \"amount\": 1.50, \"currency\": \"USD\" }, \"dealKiller\": true",
        """{"column":"customerid.account.revenue","operator":"at-most","value":{"type":"money","amount":1.50,"currency":"USD"},"dealKiller":true}""")]
    [InlineData("\"column\": \"customerid.account.primarycontactid.contact.jobtitle\", \"operator\": \"contains\", \"value\": { \"type\": \"text\", \"text\": \"Chief\" }",
        """{"column":"customerid.account.primarycontactid.contact.jobtitle","operator":"contains","value":{"type":"text","text":"Chief"},"dealKiller":false}""")]
    [InlineData("\"column\": \"c3_deliverydate\", \"operator\": \"at-least\", \"value\": { \"type\": \"date\", \"daysFromToday\": 30 }",
        """{"column":"c3_deliverydate","operator":"at-least","value":{"type":"date","daysFromToday":30},"dealKiller":false}""")]
    [InlineData("\"column\": \"estimatedclosedate\", \"operator\": \"not-equal\", \"value\": { \"type\": \"date\", \"date\": \"2026-12-31\" }",
        """{"column":"estimatedclosedate","operator":"not-equal","value":{"type":"date","date":"2026-12-31"},"dealKiller":false}""")]
    [InlineData("\"column\": \"budgetstatus\", \"operator\": \"none-of\", \"value\": { \"type\": \"choice\", \"options\": [{ \"label\": \"No\", \"value\": 0 }] }",
        """{"column":"budgetstatus","operator":"none-of","value":{"type":"choice","options":[{"value":0,"label":"No"}]},"dealKiller":false}""")]
    [InlineData("\"column\": \"ownerid\", \"operator\": \"any-of\", \"value\": { \"type\": \"lookup\", \"rows\": [{ \"id\": \"0F6A2B1E-61D0-5C0F-8A5E-0D8A5B6F2A11\", \"name\": \"Ann\" }] }",
        """{"column":"ownerid","operator":"any-of","value":{"type":"lookup","rows":[{"id":"0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2a11","name":"Ann"}]},"dealKiller":false}""")]
    [InlineData("\"column\": \"decisionmaker\", \"operator\": \"equal\", \"value\": { \"type\": \"flag\", \"flag\": true }",
        """{"column":"decisionmaker","operator":"equal","value":{"type":"flag","flag":true},"dealKiller":false}""")]
    [InlineData("\"column\": \"customerneed\", \"operator\": \"is-set\"", """{"column":"customerneed","operator":"is-set","dealKiller":false}""")]
    [InlineData("\"column\": \"parentcontactid\", \"operator\": \"is-empty\"", """{"column":"parentcontactid","operator":"is-empty","dealKiller":false}""")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"any\"",
        """{"related":{"table":"quote","relationship":"opportunity_quotes"},"has":"any","where":[],"dealKiller":false}""")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"at-least\", \"count\": 2, \"where\": [{ \"column\": \"name\", \"operator\": \"is-set\" }]",
        """{"related":{"table":"quote","relationship":"opportunity_quotes"},"has":"at-least","count":2,"where":[{"column":"name","operator":"is-set"}],"dealKiller":false}""")]
    public void A_criterion_is_kept_in_one_spelling(string definition, string expected)
    {
        var (process, problems) = WithStages([Criterion(definition)]);
        Assert.Empty(problems);
        Assert.Equal(expected, process!.Stages[0].Requirements[0].Definition);
    }

    [Theory]
    [InlineData("\"column\": \"nocolumn\", \"operator\": \"is-set\"", "column", "known columns of opportunity")]
    [InlineData("\"column\": \"customerid.account.nocolumn\", \"operator\": \"is-set\"", "column", "known columns of account")]
    [InlineData("\"column\": \"customerid.notable.name\", \"operator\": \"is-set\"", "column", "PlatformTables/notable.json")]
    [InlineData("\"column\": \"name.account.name\", \"operator\": \"is-set\"", "column", "no lookup")]
    [InlineData("\"column\": \"customerid.account\", \"operator\": \"is-set\"", "column", "wrong shape")]
    [InlineData("\"column\": \"name\", \"operator\": \"about\", \"value\": {}", "operator", "is-set, is-empty")]
    [InlineData("\"column\": \"name\", \"operator\": \"is-set\", \"value\": { \"type\": \"text\", \"text\": \"A\" }", "value", "not known here")]
    [InlineData("\"column\": \"name\", \"operator\": \"equal\"", "", "\"value\" is missing")]
    [InlineData("\"column\": \"name\", \"operator\": \"equal\", \"value\": { \"type\": \"colour\", \"colour\": 1 }", "value.type", "lookup, flag")]
    [InlineData("\"column\": \"name\", \"operator\": \"at-least\", \"value\": { \"type\": \"text\", \"text\": \"A\" }", "operator", "Use one of: equal, not-equal, contains.")]
    [InlineData("\"column\": \"estimatedvalue\", \"operator\": \"contains\", \"value\": { \"type\": \"money\", \"amount\": 1, \"currency\": \"USD\" }", "operator", "at-least, at-most")]
    [InlineData("\"column\": \"budgetstatus\", \"operator\": \"equal\", \"value\": { \"type\": \"choice\", \"options\": [{ \"value\": 1, \"label\": \"A\" }] }", "operator", "any-of, none-of")]
    [InlineData("\"column\": \"decisionmaker\", \"operator\": \"any-of\", \"value\": { \"type\": \"flag\", \"flag\": true }", "operator", "equal, not-equal")]
    [InlineData("\"column\": \"decisionmaker\", \"operator\": \"equal\", \"value\": { \"type\": \"flag\" }", "value", "\"flag\" is missing")]
    [InlineData("\"column\": \"estimatedvalue\", \"operator\": \"equal\", \"value\": { \"type\": \"number\", \"number\": 1 }", "value.type", "type money")]
    [InlineData("\"column\": \"opportunityid\", \"operator\": \"equal\", \"value\": { \"type\": \"text\", \"text\": \"A\" }", "value.type", "another column")]
    [InlineData("\"column\": \"actualclosedate\", \"operator\": \"equal\", \"value\": { \"type\": \"date\", \"date\": \"31.12.2026\" }", "value.date", "no day")]
    [InlineData("\"column\": \"actualclosedate\", \"operator\": \"equal\", \"value\": { \"type\": \"date\" }", "value", "\"daysFromToday\" is missing")]
    [InlineData("\"column\": \"actualclosedate\", \"operator\": \"equal\", \"value\": { \"type\": \"date\", \"date\": \"2026-12-31\", \"daysFromToday\": 1 }", "value.daysFromToday", "not known here")]
    [InlineData("\"column\": \"ownerid\", \"operator\": \"any-of\", \"value\": { \"type\": \"lookup\", \"rows\": [{ \"id\": \"Ann\", \"name\": \"Ann\" }] }", "value.rows[0].id", "no id of a row")]
    [InlineData("\"column\": \"need\", \"operator\": \"any-of\", \"value\": { \"type\": \"choice\", \"options\": [{ \"value\": 1, \"label\": \"A\" }, { \"value\": 1, \"label\": \"B\" }] }", "value.options[1].value", "there already")]
    [InlineData("\"related\": { \"table\": \"notable\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"any\"", "related.table", "PlatformTables/notable.json")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"of quotes\" }, \"has\": \"any\"", "related.relationship", "wrong shape")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"some\"", "has", "any, all, at-least")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"at-least\"", "", "\"count\" is missing")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"at-least\", \"count\": 0", "count", "from 1")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"all\", \"count\": 1", "count", "not known here")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"any\", \"where\": [{ \"column\": \"nocolumn\", \"operator\": \"is-set\" }]", "where[0].column", "known columns of quote")]
    [InlineData("\"related\": { \"table\": \"quote\", \"relationship\": \"opportunity_quotes\" }, \"has\": \"any\", \"where\": [{ \"column\": \"customerid.account.name\", \"operator\": \"is-set\" }]", "where[0].column", "wrong shape")]
    public void A_fault_of_a_criterion_is_named_where_it_stands(string definition, string path, string says) =>
        AssertProblem(Criterion(definition), $"{Definition}{(path.Length > 0 ? "." + path : "")}", says);

    [Theory]
    [InlineData("\"department\": \"Plant\", \"columns\": [\"c3_quantity\"]", "", "\"role\" is missing")]
    [InlineData("\"role\": \"Plant manager\", \"columns\": [\"c3_quantity\"]", "", "\"department\" is missing")]
    [InlineData("\"role\": \"Plant manager\", \"department\": \"Plant\", \"columns\": [\"nocolumn\"]", ".columns", "known columns of opportunity")]
    [InlineData("\"role\": \"Plant manager\", \"department\": \"Plant\", \"columns\": [\"c3_quantity\", \"c3_quantity\"]", ".columns[1]", "there already")]
    public void A_fault_of_a_sign_off_is_named_where_it_stands(string definition, string path, string says) =>
        AssertProblem($"\"kind\": \"sign-off\", \"definition\": {{ {definition} }}", Definition + path, says);

    [Fact]
    public void A_sign_off_is_kept_in_one_spelling()
    {
        var (process, problems) = WithStages(["\"kind\": \"sign-off\", \"definition\": { \"columns\": [\"c3_deliverydate\", \"c3_quantity\"], \"department\": \"Plant\", \"role\": \"Plant manager\" }"]);
        Assert.Empty(problems);
        Assert.Equal("""{"role":"Plant manager","department":"Plant","columns":["c3_deliverydate","c3_quantity"]}""", process!.Stages[0].Requirements[0].Definition);
    }

    [Fact]
    public void A_process_looks_at_eight_rows_by_way_of_lookups_at_most()
    {
        const string contact = "customerid.account.primarycontactid.contact";
        string[] paths = ["parentaccountid.account", "ownerid.systemuser", "originatingleadid.lead", "parentcontactid.contact", $"{contact}.ownerid.systemuser", $"{contact}.parentcustomerid.account"];
        Assert.Empty(WithStages([.. paths.Take(5).Select(IsSet)], [IsSet($"{contact}")]).Problems);
        AssertNinth(WithStages([.. paths.Select(IsSet)], [IsSet("parentcontactid.contact.ownerid.systemuser")]).Problems);
    }

    private static string IsSet(string lookup) =>
        Criterion($"\"column\": \"{lookup}.{(lookup.EndsWith("account", StringComparison.Ordinal) ? "name" : "fullname")}\", \"operator\": \"is-set\"");

    private static void AssertNinth(IEnumerable<Problem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal("stages[1].requirements[0].definition.column", problem.Path);
        Assert.Contains("9 rows", problem.Message, StringComparison.Ordinal);
    }

    private static void AssertProblem(string requirement, string path, string says) =>
        Assert.Contains(WithStages([requirement]).Problems, problem =>
            problem is { File: Name, Line: > 0, Remedy.Length: > 0 } && problem.Path == path && $"{problem.Message} {problem.Remedy}".Contains(says, StringComparison.Ordinal));
}
