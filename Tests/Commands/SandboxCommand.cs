using System.Diagnostics;

namespace SalesProcessPlugins.Tests.Commands;

/// <summary>The sandbox's command line as a person calls it, with a data file of its own.</summary>
internal sealed class SandboxCommand : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("c3-command-").FullName;

    /// <summary>A path beside the data file.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Runs to the end.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => RunOn("sandbox.db", arguments);

    /// <summary>Runs to the end on data elsewhere in the folder.</summary>
    public (int ExitCode, string Output) RunOn(string data, params string[] arguments)
    {
        using var process = Start(data, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>Runs until a line says this, then kills without warning.</summary>
    public void KillAfter(string text, params string[] arguments)
    {
        using var process = Start("sandbox.db", arguments);
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains(text, StringComparison.Ordinal))
            continue;
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Process Start(string data, string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Sandbox.dll"), .. arguments, "--data", PathOf(data)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
