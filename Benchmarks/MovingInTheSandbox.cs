using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Benchmarks;

/// <summary>
/// One allowed move forward and the move back, through the whole pipeline in memory, with ten pieces of evidence an
/// opportunity: the time must not grow with the number of opportunities.
/// </summary>
[Config(typeof(FewMoves))]
public class MovingInTheSandbox
{
    private LocalOrganization organization = null!;
    private IOrganizationService service = null!;
    private Guid[] flows = [];
    private int turn;

    /// <summary>How many opportunities there are.</summary>
    [Params(100, 8_800, 100_000)]
    public int Opportunities { get; set; }

    /// <summary>Fills the organisation.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var solution = Path.Combine(AppContext.BaseDirectory, "solution");
        organization = LocalOrganization.Open(new OrganizationOptions
        {
            ManagedSolution = Path.Combine(solution, "SalesProcess_managed.zip"),
            ConfigurationData = Path.Combine(solution, "SalesProcess_data.zip"),
            PluginAssemblies = [typeof(PluginBase).Assembly],
            Time = TimeProvider.System,
        });
        service = organization.ServiceFor(organization.AdministratorId);
        ShippedProcesses.Complete(organization);
        flows = [.. Enumerable.Range(0, Opportunities).Select(_ => AddDeal())];
    }

    /// <summary>Takes the organisation down.</summary>
    [GlobalCleanup]
    public void Close() => organization.Dispose();

    /// <summary>From Outreach to Commitment, and back; the opportunities take turns, so that none collects receipts.</summary>
    [Benchmark]
    public void ForwardAndBack()
    {
        var flow = flows[turn++ % flows.Length];
        MoveTo(flow, "commitment");
        MoveTo(flow, "outreach");
    }

    private Guid AddDeal()
    {
        var opportunity = new EntityReference("opportunity", service.Create(new Entity("opportunity") { ["name"] = "Rockets for Acme" }));
        var instance = service.Create(new Entity("c3_newnamesale") { ["bpf_name"] = "Rockets", ["bpf_opportunityid"] = opportunity });
        for (var n = 0; n < 10; n++)
            LoadEvidence(opportunity);
        return instance;
    }

    // As data is loaded into a platform, past the plug-ins: capturing a million files would be the benchmark of another thing.
    private void LoadEvidence(EntityReference opportunity) => service.Execute(new CreateRequest
    {
        Target = new Entity("c3_evidence")
        {
            ["c3_name"] = "proof.pdf",
            ["c3_opportunityid"] = opportunity,
            ["c3_requirementcode"] = "meeting-accepted",
            ["c3_grade"] = new OptionSetValue(940100002),
            ["c3_sourceid"] = Guid.NewGuid().ToString(),
        },
        ["BypassCustomPluginExecution"] = true,
    });

    private void MoveTo(Guid flow, string stage) => service.Execute(new UpdateRequest
    {
        Target = new Entity("c3_newnamesale", flow) { ["activestageid"] = new EntityReference("processstage", StableId.For($"process/new-name-sale/stage/{stage}")) },
    });

    private sealed class FewMoves : ManualConfig
    {
        public FewMoves() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithInvocationCount(40)
            .WithUnrollFactor(1)
            .WithWarmupCount(3)
            .WithIterationCount(10));
    }
}
