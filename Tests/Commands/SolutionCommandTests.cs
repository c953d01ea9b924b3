namespace SalesProcessPlugins.Tests.Commands;

/// <summary>Solutions from the command line.</summary>
public sealed class SolutionCommandTests : IDisposable
{
    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip");

    private readonly SandboxCommand sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_solution_is_imported_listed_and_removed()
    {
        Assert.Contains("Imported 'SalesProcess' 1.0.0.0 (managed): ", Run("solution", "import", Package), StringComparison.Ordinal);
        Assert.Contains("SalesProcess 1.0.0.0 (managed): Sales Process", Run("solution", "list"), StringComparison.Ordinal);
        Assert.Contains("nothing was changed", Run("solution", "import", Package), StringComparison.Ordinal);
        Assert.Contains("Removed SalesProcess 1.0.0.0.", Run("solution", "uninstall", "SalesProcess"), StringComparison.Ordinal);
        Assert.Contains("No solution is installed.", Run("solution", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_solution_is_named_in_one_line()
    {
        File.WriteAllText(sandbox.PathOf("text.zip"), "text");
        Fails("There is no solution package at", "solution", "import", sandbox.PathOf("nowhere.zip"));
        Fails("is not a zip file", "solution", "import", sandbox.PathOf("text.zip"));
        Fails("There is no solution 'Lost'", "solution", "uninstall", "Lost");
    }

    private string Run(params string[] arguments)
    {
        var (exitCode, output) = sandbox.Run(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private void Fails(string text, params string[] arguments)
    {
        var (exitCode, output) = sandbox.Run(arguments);
        Assert.Equal(1, exitCode);
        Assert.Contains(text, output.Trim().Split('\n')[^1], StringComparison.Ordinal);
    }
}
