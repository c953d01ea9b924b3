namespace SalesProcessPlugins.Solution.Checking.Code;

/// <summary>
/// The rules of the platform's own solution checker for the code of plug-ins, under its names, as far as the compiled assembly tells. Whether a
/// counter should be an autonumber cannot be told.
/// </summary>
public static class CodeRules
{
    private const string Messages = "Microsoft.Xrm.Sdk.Messages.";
    private const string Special = "Microsoft.Crm.Sdk.Messages.";

    private static readonly string[] Parallel =
    [
        "System.Threading.Tasks.Parallel", "System.Linq.ParallelEnumerable", "System.Threading.ThreadPool", "System.Threading.Thread.Start",
        "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.TaskFactory.StartNew",
    ];

    private static readonly string[] Locks =
        ["System.Threading.Monitor.Enter", "System.Threading.Monitor.TryEnter", "System.Threading.Mutex", "System.Threading.SemaphoreSlim", "System.Threading.ReaderWriterLockSlim"];

    private static readonly string[] Web = ["System.Net.HttpWebRequest", "System.Net.Http.HttpClient"];
    private static readonly string[] KeepAliveOff = ["System.Net.HttpWebRequest.set_KeepAlive", "System.Net.Http.Headers.HttpRequestHeaders.set_ConnectionClose"];

    private static readonly string[] Updates =
        [$"{Messages}AssignRequest", $"{Special}AssignRequest", $"{Special}SetStateRequest", $"{Special}SetParentSystemUserRequest", $"{Special}SetParentBusinessUnitRequest", $"{Special}SetBusinessSystemUserRequest"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Uses("il-avoid-parallel-plugin", "Plug-ins do not work in parallel: the platform's connection is for one thread.", "Do one thing after the other.", Parallel),
        Uses("il-avoid-lock-plugin", "Plug-ins do not lock: another worker does not see it.", "Keep no state that needs it, or let the platform lock a row.", Locks),
        Uses("il-avoid-batch-plugin", "Plug-ins do not send batches: they are in a transaction already.", "Send the requests one by one.", $"{Messages}ExecuteMultipleRequest", $"{Messages}ExecuteTransactionRequest"),
        Uses("il-avoid-specialized-update-ops", "Plug-ins use Update in place of the older messages for single columns.", "Set the columns with Update.", Updates),
        Uses("il-avoid-unpub-metadata", "Plug-ins read published metadata only.", "Leave RetrieveAsIfPublished out.", $"{Messages}RetrieveEntityRequest.set_RetrieveAsIfPublished", $"{Messages}RetrieveAttributeRequest.set_RetrieveAsIfPublished"),
        new StatedRule(
            "il-turn-off-keepalive", FindingSeverity.Warning, "Plug-ins that call other systems keep no connection open.", "Set KeepAlive to false.", solution =>
                OfAssemblies(solution, code => code.Types.Overlaps(Web) && !code.Members.Overlaps(KeepAliveOff) ? ["It calls other systems and keeps the connection open."] : [])),
        new StatedRule(
            "il-specify-column", FindingSeverity.Information, "Plug-ins say which columns they read.", "Name the columns, unless a copy has to hold whatever there is.", solution =>
                OfAssemblies(solution, code => code
                    .MethodsThatPassTrueTo("Microsoft.Xrm.Sdk.Query.ColumnSet..ctor", "Microsoft.Xrm.Sdk.Query.ColumnSet.set_AllColumns").Select(method => $"{method} reads every column."))),
    ];

    private static StatedRule Uses(string id, string meaning, string remedy, params string[] names) => new(
        id, FindingSeverity.Warning, meaning, remedy, solution => OfAssemblies(solution, code => names.Where(name => code.Types.Contains(name) || code.Members.Contains(name)).Select(name => $"It uses {name}.")));

    private static IEnumerable<Fault> OfAssemblies(CheckedSolution solution, Func<PluginCode, IEnumerable<string>> faults) =>
        from assembly in solution.Assemblies
        where assembly.Content is not null
        let code = PluginCode.Read(assembly.Content!)
        where code is not null
        from what in faults(code)
        select new Fault(assembly.Record, null, what);
}
