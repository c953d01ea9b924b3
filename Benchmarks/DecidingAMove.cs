using BenchmarkDotNet.Attributes;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Benchmarks;

/// <summary>Deciding one move by checkpoints, criteria and sign-offs in turn, all of them met. Budget: microseconds with 20.</summary>
[InProcess]
[MemoryDiagnoser]
public class DecidingAMove
{
    private const string Revenue = "customerid.account.revenue";
    private const string Quantity = "c3_quantity";

    private static readonly Move Next = new(0, 1);
    private static readonly ColumnValue Sixty = new("60") { Number = 60 };
    private static readonly ColumnValue Ten = new("10") { Number = 10 };
    private Process process = null!;
    private Facts facts = null!;

    /// <summary>How many requirements the stage has.</summary>
    [Params(5, 20, 100)]
    public int Requirements { get; set; }

    /// <summary>Makes the process and its facts.</summary>
    [GlobalSetup]
    public void Make()
    {
        var requirements = Enumerable.Range(0, Requirements).Select(Requirement).ToList();
        Stage[] stages = [new(Guid.NewGuid(), "one", "One", 1, "", "", requirements), new(Guid.NewGuid(), "two", "Two", 2, "", "", [])];
        process = new Process(Guid.NewGuid(), "sale", "Sale", 1, "c3_sale", "bpf_opportunityid", stages);
        facts = new Facts([.. Of(RequirementKind.Checkpoint).Select(Proof)], DateTime.UnixEpoch)
        {
            SignOffs = [.. Of(RequirementKind.SignOff).Select(Given)],
            Values = new Dictionary<string, ColumnValue?> { [Revenue] = Sixty, [Quantity] = Ten },
        };
        if (!Judge().IsAllowed) throw new InvalidOperationException("The move is to be allowed.");

        IEnumerable<Requirement> Of(RequirementKind kind) => requirements.Where(r => r.Kind == kind);
    }

    /// <summary>The decision.</summary>
    [Benchmark]
    public Verdict Judge() => Gate.Judge(process, Next, facts);

    private static Requirement Requirement(int number)
    {
        var kind = (RequirementKind)(number % 3);
        return new Requirement($"requirement-{number}", $"Requirement {number}", kind, Effect.Block, "Get it.", "You", Grade.C)
        {
            Criterion = kind == RequirementKind.Criterion ? new Criterion([new Condition(Revenue, Comparison.AtLeast, new Operand { Number = 50 })], Related: null, IsDealKiller: true) : null,
            SignOff = kind == RequirementKind.SignOff ? new SignOffRule("Plant manager", "Plant", [Quantity]) : null,
        };
    }

    private static Evidence Proof(Requirement requirement) =>
        new(Guid.NewGuid(), requirement.Code, "proof.pdf", Grade.C, new string('0', 64), DateTime.UnixEpoch, Guid.NewGuid());

    private static SignOff Given(Requirement requirement) => new(Guid.NewGuid(), requirement.Code, SignOffState.Given, Guid.NewGuid())
    {
        SignedById = Guid.NewGuid(),
        SignedOn = DateTime.UnixEpoch,
        Values = new Dictionary<string, string?> { [Quantity] = Ten.Canonical },
    };
}
