using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesProcessPlugins.Sandbox.WebApi.Batch;

/// <summary>A request inside a batch.</summary>
/// <param name="ContentId">The name by which later requests of its change set refer to what it made; null for none.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address as it is written.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The payload; empty for none.</param>
internal sealed record BatchPart(string? ContentId, string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private const string ContentIdHeader = "Content-ID";

    /// <summary>Reads a part of the type <c>application/http</c>.</summary>
    public static async Task<BatchPart> ReadAsync(MultipartSection section, CancellationToken stop)
    {
        using var reader = new StreamReader(section.Body, Encoding.UTF8);
        var line = (await reader.ReadLineAsync(stop) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.Length < 2)
            throw WebApiException.BadRequest("$batch: each part must begin with a method and an address, such as 'POST /api/data/v9.2/accounts HTTP/1.1'.");
        var headers = await ReadHeadersAsync(reader, stop);
        var id = section.Headers?.GetValueOrDefault(ContentIdHeader).ToString();
        return new BatchPart(
            string.IsNullOrEmpty(id) ? headers.GetValueOrDefault(ContentIdHeader) : id, line[0], line[1], headers, await reader.ReadToEndAsync(stop));
    }

    private static async Task<Dictionary<string, string>> ReadHeadersAsync(StreamReader reader, CancellationToken stop)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw WebApiException.BadRequest($"$batch: '{line}' is no header.");
            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }
}
