using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>The names of the shipped new-name sale that the tests rely on.</summary>
internal static class ShippedProcess
{
    public const string FlowTable = "c3_newnamesale";

    public const string Relationship = "bpf_opportunity_c3_newnamesale";

    public static readonly string[] StageCodes = ["outreach", "commitment", "discovery", "diagnosis", "close"];

    public static readonly Guid[] StageIds = [.. StageCodes.Select(code => StableId.For($"process/new-name-sale/stage/{code}"))];

    public static Guid Id => StableId.For("process/new-name-sale/v1");

    public static Guid RequirementId(string code) => StableId.For($"process/new-name-sale/v1/requirement/{code}");
}
