using System.Net;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>
/// Keeps the sandbox to this machine's own pages: a foreign page could otherwise reach it through the browser, by a
/// name that resolves to 127.0.0.1 (DNS rebinding) or by a plain cross-site request.
/// </summary>
public static class LoopbackGuard
{
    /// <summary>Refuses requests for a host that is not this machine, and those that come from another origin.</summary>
    public static void UseLoopbackGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (Refusal(http.Request) is { } refusal)
            await new ErrorAnswer(StatusCodes.Status403Forbidden, unchecked((int)0x80040220), refusal).WriteAsync(http.Response);
        else await next(http);
    });

    /// <summary>Whether a host name stands for this machine.</summary>
    public static bool IsLoopback(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ||
            (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static string? Refusal(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host)) return $"The sandbox answers on this machine only, not as '{request.Host}'.";
        var own = $"{request.Scheme}://{request.Host}";
        return request.Headers.Origin.Any(o => !string.Equals(o, own, StringComparison.OrdinalIgnoreCase))
            ? $"The sandbox answers its own pages only, not those of '{request.Headers.Origin}'."
            : null;
    }
}
