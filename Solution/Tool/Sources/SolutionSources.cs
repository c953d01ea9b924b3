using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.CustomApis;
using SalesProcessPlugins.Solution.EnvironmentVariables;
using SalesProcessPlugins.Solution.Processes;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Roles;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Sources;

/// <summary>Everything people write that the solution is made from; the plug-in classes come on top.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Processes">The processes, each with its flow.</param>
/// <param name="Roles">The security roles.</param>
/// <param name="CustomApis">The Custom APIs.</param>
/// <param name="EnvironmentVariables">The environment variables.</param>
/// <param name="Interface">What people see: forms, views, charts, dashboards and apps.</param>
public sealed record SolutionSources(
    TableSet Tables,
    IReadOnlyList<SalesProcess> Processes,
    IReadOnlyList<RoleDeclaration> Roles,
    IReadOnlyList<CustomApiDeclaration> CustomApis,
    IReadOnlyList<EnvironmentVariableDeclaration> EnvironmentVariables,
    InterfaceSources Interface)
{
    /// <summary>Reads a solution's folder.</summary>
    /// <exception cref="InvalidSolutionException">Something is wrong in the files; all of it is named.</exception>
    public static SolutionSources Read(string solutionFolder)
    {
        var problems = new ProblemLog();
        var tables = TableSet.Read(solutionFolder, problems);
        var sources = new SolutionSources(
            tables,
            ProcessSources.ReadAll(solutionFolder, tables, problems),
            Document.ReadAll(solutionFolder, "Roles", problems, RoleDeclaration.Read),
            Document.ReadAll(solutionFolder, "CustomApis", problems, CustomApiDeclaration.Read),
            Document.ReadAll(solutionFolder, "EnvironmentVariables", problems, EnvironmentVariableDeclaration.Read),
            InterfaceSources.Read(solutionFolder, problems));
        // A file that could not be read would make every reference to it look wrong.
        problems.ThrowIfAny();
        sources.CheckReferences(problems);
        problems.ThrowIfAny();
        return sources with { Roles = [.. sources.Roles.Select(role => role.On(sources.FlowTables))] };
    }

    // The tables of the flows that the solution brings.
    private IEnumerable<string> FlowTables => Processes.Where(process => process.ExistingFlow is null).Select(process => process.FlowTable);

    private void CheckReferences(ProblemLog problems)
    {
        var own = Tables.Own.Select(table => table.Name).Concat(FlowTables).ToHashSet();
        foreach (var role in Roles)
            foreach (var table in role.Tables.Where(table => !own.Contains(table.Name)))
                problems.Add(new Problem(
                    $"Roles/{role.Code}.json", null, "tables", $"\"{table.Name}\" is no table of this solution.",
                    "Correct it; privileges on other tables belong to the base role."));
        var privileges = own.SelectMany(table => Enum.GetNames<Privilege>().Select(may => $"prv{may}{table}")).ToHashSet();
        foreach (var api in CustomApis.Where(api => api.ExecutePrivilege is not null && !privileges.Contains(api.ExecutePrivilege)))
            problems.Add(new Problem(
                $"CustomApis/{api.Name}.json", null, "executePrivilege", $"\"{api.ExecutePrivilege}\" is no privilege on a table of this solution.",
                "Use one such as prvReadc3_permission, so that the solution's roles can give it."));
        CheckFlowTables(problems);
        new InterfaceChecks(Interface, Tables, [.. FlowTables], problems).Check(Roles);
    }

    private void CheckFlowTables(ProblemLog problems)
    {
        foreach (var twice in Processes.GroupBy(process => process.FlowTable).Where(group => group.Count() > 1))
            AddTakenTable(twice.Last(), "the table of another process too");
        foreach (var process in Processes.Where(process => Tables.Own.Any(table => table.Name == process.FlowTable)))
            AddTakenTable(process, "declared in Tables/ already");

        void AddTakenTable(SalesProcess process, string why) => problems.Add(new Problem(
            $"Processes/{process.Code}.json", null, "flowTable", $"\"{process.FlowTable}\" is {why}.", "Give each process a flow table of its own."));
    }
}
