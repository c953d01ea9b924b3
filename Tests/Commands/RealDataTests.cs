using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Commands;

/// <summary>The import and the replay over 8,800 real opportunities.</summary>
public sealed class RealDataTests : IDisposable
{
    private readonly SandboxCommand sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [NeedsDataFact]
    public void An_import_that_was_killed_is_run_again_to_the_end_and_no_deal_is_won_without_proof()
    {
        sandbox.KillAfter("3000 of", "import", NeedsDataFactAttribute.Folder);
        var (_, import) = sandbox.Run("import", NeedsDataFactAttribute.Folder);
        Assert.Matches("""sales_pipeline\.csv: 8800 read = [1-9]\d* loaded \+ [1-9]\d* already there \+ 0 rejected""", import);

        var (exitCode, replay) = sandbox.Run("replay");
        Assert.Equal(0, exitCode);
        Assert.Contains("Open opportunities: 2089", replay, StringComparison.Ordinal);
        Assert.Contains("Refused without evidence: 2089", replay, StringComparison.Ordinal);
        Assert.Contains("Allowed with evidence and sign-offs: 1589", replay, StringComparison.Ordinal);
        Assert.Contains("Stopped by a deal killer in spite of them: 500", replay, StringComparison.Ordinal);
        Assert.Contains("Allowed on a manager's waiver: 500", replay, StringComparison.Ordinal);
        Assert.Contains("Wins without a receipt: 0", replay, StringComparison.Ordinal);
    }
}

/// <summary>A test on the public CRM data, which is not part of the project: it is skipped where the data is not.</summary>
public sealed class NeedsDataFactAttribute : FactAttribute
{
    public NeedsDataFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = "../shared/data is not here";
    }

    /// <summary>Where the data lies: beside the checkout.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared", "data", "crm-sales-opportunities");
}
