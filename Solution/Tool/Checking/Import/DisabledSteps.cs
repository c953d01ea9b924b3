using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 33: no failing import, but steps that come in disabled. It cannot be seen in the files.</summary>
public sealed class DisabledSteps() : Rule(
    "SP033", "Steps and flows run only where the import was told to enable them.", "Say in the guide: tick \"Enable plug-in steps and flows\" (PublishWorkflows), and check afterwards.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution[UnpackedKind.Step].Any()
        ? [Information(solution.Solution.Manifest, "It brings steps, which come in disabled unless the import enables them.")]
        : [];
}
