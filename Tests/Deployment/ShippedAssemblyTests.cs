using System.Diagnostics;
using System.IO.Compression;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Deployment;

/// <summary>The very assembly that the managed solution carries, run on the framework it ships for.</summary>
public sealed class ShippedAssemblyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("c3-shipped-").FullName;

    [NeedsFact("mono")]
    public void The_shipped_assembly_blocks_without_proof() => Assert.StartsWith(
        "refused with 412: Not moved to 5 Close: 1 of 1 requirement is open.\n1) Notice of vendor selection", Run("without"), StringComparison.Ordinal);

    [NeedsFact("mono")]
    public void The_shipped_assembly_lets_pass_with_proof() => Assert.Equal("allowed: c3_gate, c3_receipt\n", Run("with"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Run(string evidence)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "net462", "Net462Host.exe");
        using var mono = Process.Start(new ProcessStartInfo("mono", [host, UnpackAssembly(), evidence]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = mono.StandardOutput.ReadToEnd();
        mono.WaitForExit();
        return output;
    }

    private string UnpackAssembly()
    {
        var target = Path.Combine(folder, "SalesProcessPlugins.dll");
        using var solution = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip"));
        solution.Entries.Single(e => e.Name == "SalesProcessPlugins.dll").ExtractToFile(target);
        return target;
    }
}
