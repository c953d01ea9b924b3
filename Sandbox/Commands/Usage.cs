using System.Diagnostics;
using System.Globalization;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>What a command took.</summary>
internal sealed class Usage
{
    private readonly long start = Stopwatch.GetTimestamp();

    public static Usage Start() => new();

    /// <summary>The time since the start and the process's peak memory, as a line of text.</summary>
    public string Describe()
    {
        using var process = Process.GetCurrentProcess();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var megabytes = process.PeakWorkingSet64 / 1048576.0;
        return string.Create(CultureInfo.InvariantCulture, $"Time: {seconds:0.0} s. Peak memory: {megabytes:0} MiB.");
    }
}
