using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>A place that breaks a rule.</summary>
/// <param name="File">The file.</param>
/// <param name="At">The place in it.</param>
/// <param name="What">What is wrong.</param>
public sealed record Fault(UnpackedFile File, XObject? At, string What);

/// <summary>A rule of one expression, all of whose findings weigh the same.</summary>
/// <param name="id">Its id.</param>
/// <param name="severity">How much its findings matter.</param>
/// <param name="meaning">What it asks for.</param>
/// <param name="remedy">What to do where it is broken.</param>
/// <param name="faults">The places that break it.</param>
public sealed class StatedRule(string id, FindingSeverity severity, string meaning, string remedy, Func<CheckedSolution, IEnumerable<Fault>> faults)
    : Rule(id, meaning, remedy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => faults(solution).Select(fault => Of(severity, fault.File, fault.What, null, fault.At));
}
