namespace SalesProcessPlugins.Tests.Commands;

/// <summary>What the command line says of what it cannot take.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly SandboxCommand sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void An_unknown_option_is_named()
    {
        var (exitCode, output) = sandbox.Run("--colour");
        Assert.Equal(1, exitCode);
        Assert.Contains("'--colour'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_and_nothing_is_written()
    {
        var (exitCode, output) = sandbox.Run("import", sandbox.PathOf(""));
        Assert.Equal(1, exitCode);
        Assert.Contains("accounts.csv", output, StringComparison.Ordinal);
        Assert.False(File.Exists(sandbox.PathOf("sandbox.db")));
    }

    [Fact]
    public void A_missing_column_is_named_with_its_file_and_nothing_is_written()
    {
        foreach (var name in new[] { "accounts", "products", "sales_teams", "sales_pipeline" })
            File.WriteAllText(sandbox.PathOf($"{name}.csv"), "account,sector\nAcme,retail\n");
        var (exitCode, output) = sandbox.Run("import", sandbox.PathOf(""));
        Assert.Equal(1, exitCode);
        Assert.Contains("accounts.csv", output, StringComparison.Ordinal);
        Assert.Contains("revenue", output, StringComparison.Ordinal);
        Assert.False(File.Exists(sandbox.PathOf("sandbox.db")));
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("text.txt", "is not a data file of the sandbox")]
    [InlineData("text.txt/sandbox.db", "cannot be created")]
    public void A_place_that_cannot_hold_the_data_is_named_in_one_line(string data, string part)
    {
        File.WriteAllText(sandbox.PathOf("text.txt"), new string('x', 5000));
        var (exitCode, output) = sandbox.RunOn(data, "replay");
        Assert.Equal(1, exitCode);
        Assert.Contains($"{sandbox.PathOf(data)} {part}", output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
    }

    [Fact]
    public void An_address_that_others_can_reach_is_refused()
    {
        var (exitCode, output) = sandbox.Run("--urls", "http://0.0.0.0:0");
        Assert.Equal(1, exitCode);
        Assert.Contains("The sandbox listens on this machine only", output, StringComparison.Ordinal);
    }
}
