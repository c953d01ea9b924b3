using System.Text;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Checking.Code;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>What plug-ins must not do is seen in their compiled code, and ours do none of it.</summary>
public sealed class CodeRuleTests
{
    private const string Record = "PluginAssemblies/Tried-1/Tried.dll.data.xml";

    private static readonly string[] Copies = ["SalesProcessPlugins.Definitions.CreateProcessVersion", "SalesProcessPlugins.ProcessFiles.StoredProcess"];

    public static TheoryData<string, string, string?> Uses => new()
    {
        { "il-avoid-parallel-plugin", "System.Threading.Tasks.Parallel", null },
        { "il-avoid-parallel-plugin", "System.Threading.Tasks.Task", "Run" },
        { "il-avoid-lock-plugin", "System.Threading.Monitor", "Enter" },
        { "il-avoid-batch-plugin", "Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest", null },
        { "il-avoid-specialized-update-ops", "Microsoft.Crm.Sdk.Messages.SetStateRequest", null },
        { "il-avoid-unpub-metadata", "Microsoft.Xrm.Sdk.Messages.RetrieveEntityRequest", "set_RetrieveAsIfPublished" },
        { "il-turn-off-keepalive", "System.Net.Http.HttpClient", null },
        { "il-specify-column", "Microsoft.Xrm.Sdk.Query.ColumnSet", ".ctor" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_use_is_found_under_its_rule(string rule, string type, string? member) =>
        Assert.Equal([rule], Findings(SmallAssembly.ThatUses(type, member)).Select(finding => finding.Rule).Distinct());

    [Fact]
    public void Every_rule_is_tried() => Assert.Equal(CodeRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), Uses.Select(use => (string)use[0]!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_shipped_assembly_breaks_none_and_reads_every_column_only_of_process_definitions_that_it_copies() => Assert.All(
        Findings(Repository.ShippedAssembly),
        finding => Assert.Contains(Copies, copy => finding.Rule == "il-specify-column" && finding.What.StartsWith($"{copy}.", StringComparison.Ordinal)));

    private static IEnumerable<Finding> Findings(byte[] assembly)
    {
        var solution = UnpackedSolution.Read(new Dictionary<string, byte[]>
        {
            [Record] = Encoding.UTF8.GetBytes("<PluginAssembly />"),
            [Record.Replace(".data.xml", "", StringComparison.Ordinal)] = assembly,
        });
        return CodeRules.All.SelectMany(rule => rule.Find(new CheckedSolution(solution, null)));
    }
}
