using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads the process files of a solution's folder.</summary>
public static class ProcessSources
{
    /// <summary>The processes in the order of their files; problems are noted.</summary>
    public static IReadOnlyList<SalesProcess> ReadAll(string solutionFolder, TableSet tables, ProblemLog problems) =>
        Document.ReadAll(solutionFolder, "Processes", problems, reader => Read(reader, tables));

    /// <summary>The process that a file codifies; null for a file of a newer format.</summary>
    public static SalesProcess? Read(JsonObjectReader reader, TableSet tables)
    {
        var process = new ProcessFileReader(new TableColumns(tables)).Read(reader);
        if (process is not null)
            reader.HasNameOf("code", process.Code);
        return process;
    }
}
