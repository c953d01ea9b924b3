using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>What plug-ins trace. As on the platform every text is a format string, and only the newest 10 KB are kept.</summary>
internal sealed class TraceLog : ITracingService
{
    private const int Limit = 10 * 1024;
    private readonly StringBuilder text = new();

    /// <inheritdoc/>
    public void Trace(string format, params object[] args)
    {
        text.AppendLine(string.Format(CultureInfo.InvariantCulture, format, args ?? []));
        if (text.Length > Limit)
            text.Remove(0, text.Length - Limit);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
