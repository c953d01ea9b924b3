namespace SalesProcessPlugins.Solution.Checking.Flows;

/// <summary>Cause 8 of a failing import: a rule that the platform refuses to activate a flow by, known by the last digits of its error code.</summary>
/// <param name="code">The last digits of the error code 0x80060xxx.</param>
/// <param name="meaning">What it asks for.</param>
/// <param name="remedy">What to do where it is broken.</param>
/// <param name="faults">The places that break it.</param>
public sealed class FlowRule(string code, string meaning, string remedy, Func<Flow, CheckedSolution, IEnumerable<Fault>> faults)
    : Rule($"SP008-{code}", meaning, remedy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        Flow.Of(solution).SelectMany(flow => faults(flow, solution)).Select(fault => Error(fault.File, fault.What, at: fault.At));
}
