using BenchmarkDotNet.Attributes;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Benchmarks;

/// <summary>Deciding one move, with a piece of evidence for every requirement. Budget: microseconds with 20.</summary>
[InProcess]
[MemoryDiagnoser]
public class DecidingAMove
{
    private static readonly Move Next = new(0, 1);
    private Process process = null!;
    private Facts facts = null!;

    /// <summary>How many requirements the stage has.</summary>
    [Params(5, 20, 100)]
    public int Requirements { get; set; }

    /// <summary>Makes the process and its facts.</summary>
    [GlobalSetup]
    public void Make()
    {
        var requirements = Enumerable.Range(0, Requirements)
            .Select(n => new Requirement($"checkpoint-{n}", $"Checkpoint {n}", RequirementKind.Checkpoint, Effect.Block, "Get it.", "You", Grade.C))
            .ToList();
        Stage[] stages = [new(Guid.NewGuid(), "one", "One", 1, "", "", requirements), new(Guid.NewGuid(), "two", "Two", 2, "", "", [])];
        process = new Process(Guid.NewGuid(), "sale", "Sale", 1, "c3_sale", "bpf_opportunityid", stages);
        facts = new Facts([.. requirements.Select(r => new Evidence(Guid.NewGuid(), r.Code, "proof.pdf", Grade.C, new string('0', 64), DateTime.UnixEpoch, Guid.NewGuid()))], DateTime.UnixEpoch);
    }

    /// <summary>The decision.</summary>
    [Benchmark]
    public Verdict Judge() => Gate.Judge(process, Next, facts);
}
