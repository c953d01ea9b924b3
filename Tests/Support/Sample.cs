using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Tests.Support;

/// <summary>The valid default of every pure test: a process of three stages, and a deal that may leave each of them.</summary>
internal static class Sample
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    public static readonly Guid Opportunity = new("6a3f4c1e-0000-4000-8000-000000000001");

    public static Requirement Checkpoint(string code, Effect effect = Effect.Block, Grade leastGrade = Grade.C) =>
        new(code, $"Title of {code}", RequirementKind.Checkpoint, effect, $"Get {code} from the customer.", "You", leastGrade);

    public static Stage Stage(int number, string code, params Requirement[] requirements) =>
        new(new Guid(number, 0, 0, new byte[8]), code, char.ToUpperInvariant(code[0]) + code[1..], number, "The buyer's step", "The purpose", requirements);

    public static Process Process { get; } = Of(
        Stage(3, "discovery", Checkpoint("problem-confirmed")),
        Stage(4, "diagnosis", Checkpoint("vendor-selection-notice")),
        Stage(5, "close", Checkpoint("signed-contract")));

    public static Facts Ready { get; } = FactsOf(Proof("problem-confirmed"), Proof("vendor-selection-notice"), Proof("signed-contract"));

    public static Facts FactsOf(params Evidence[] captured) => new(captured, Now);

    public static Process Of(params Stage[] stages) =>
        new(Guid.Empty, "new-name-sale", "New-name sale", 1, "c3_newnamesale", "bpf_opportunityid", stages);

    public static Evidence Proof(string? code, Grade grade = Grade.C) =>
        new(Guid.NewGuid(), code, $"{code}.pdf", grade, new string('a', 64), Now, Guid.NewGuid());
}
