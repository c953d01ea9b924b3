using System.Text;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Processes;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>Reads a process file that a test writes.</summary>
internal static class ProcessFile
{
    public const string Name = "Processes/small-sale.json";

    private static readonly TableSet Tables = TableSet.Read(Repository.SolutionFolder, new ProblemLog());

    public static (SalesProcess? Process, IReadOnlyList<Problem> Problems) Read(string content)
    {
        var problems = new ProblemLog();
        var source = new SourceFile(Name, Encoding.UTF8.GetBytes(content));
        var process = Document.Read(source, problems, reader => ProcessSources.Read(reader, Tables));
        return (process, Record.Exception(problems.ThrowIfAny) is InvalidSolutionException invalid ? invalid.Problems : []);
    }

    /// <summary>Reads a file whatever its name.</summary>
    public static (SalesProcess? Process, IReadOnlyList<Problem> Problems) ReadAnywhere(string content)
    {
        var problems = new ProblemLog();
        return (ProcessFileReader.Read("", content, new TableColumns(Tables), problems), problems.Problems);
    }

    /// <summary>A process of two stages with these requirements, each given by its members beyond code and texts.</summary>
    public static (SalesProcess? Process, IReadOnlyList<Problem> Problems) WithStages(params string[][] stages) => Read(
        $$"""
        { "format": 1, "code": "small-sale", "name": "Small sale", "version": 1, "table": "opportunity", "flowTable": "c3_smallsale", "situation": "To try.",
          "stages": [ {{string.Join(",\n", stages.Select(Stage))}} ] }
        """);

    /// <summary>A checkpoint with further members.</summary>
    public static string Checkpoint(string members = "") => $"""
        "kind": "checkpoint", "leastGrade": "C"{(members.Length > 0 ? ", " + members : "")}
        """;

    /// <summary>A criterion with this definition and further members.</summary>
    public static string Criterion(string definition, string members = "") => $$"""
        "kind": "criterion", "definition": { {{definition}} }{{(members.Length > 0 ? ", " + members : "")}}
        """;

    private static string Stage(string[] requirements, int position) =>
        $$"""
        { "code": "stage-{{position}}", "name": "Stage {{position}}", "macroStage": 1, "buyerStep": "Acts", "purpose": "To try.",
          "doneCorrectly": "Done.", "doneIncorrectly": "Ticked off.", "expectedDays": 1, "columns": ["customerid"],
          "requirements": [ {{string.Join(",\n", requirements.Select((one, place) => Requirement(one, $"{position}{place}")))}} ] }
        """;

    private static string Requirement(string members, string number) =>
        $$"""{ "code": "need-{{number}}", "title": "Needed {{number}}", "effect": "block", "ask": "Do it.", "fixer": "You", {{members}} }""";
}
