namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 4 of a failing import: something that is used is neither in the solution nor among its dependencies.</summary>
public sealed class Dependencies() : Rule(
    "SP004", "Everything that components refer to is in the solution, is stated as a dependency, or is the platform's.", "Add what is missing, or correct the reference.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => References.Of(solution).SelectMany(Of);

    private IEnumerable<Finding> Of(Reference reference) => reference.Existence switch
    {
        Existence.Missing => [Error(reference.From, $"The {reference.Kind} {reference.Name} is not in the solution.", at: reference.At)],
        Existence.Undeclared =>
        [
            Warning(
                reference.From, $"The {reference.Kind} {reference.Name} is another publisher's and no stated dependency.",
                "Add a MissingDependency for it to the manifest, so that whoever imports without it is told.", reference.At),
        ],
        _ => [],
    };
}
