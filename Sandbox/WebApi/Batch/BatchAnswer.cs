using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesProcessPlugins.Sandbox.WebApi.Batch;

/// <summary>Writes the answers of a batch, part by part.</summary>
internal sealed class BatchAnswer(string kind)
{
    private readonly StringBuilder text = new();
    private readonly string boundary = $"{kind}response_{Guid.NewGuid()}";

    /// <summary>The content type that goes with it.</summary>
    public string ContentType => $"multipart/mixed; boundary={boundary}";

    /// <summary>Adds the answer to one request.</summary>
    public void Add(string? contentId, HttpResponse response)
    {
        text.Append("--").Append(boundary).Append("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId is not null) text.Append("Content-ID: ").Append(contentId).Append("\r\n");
        text.Append("\r\nHTTP/1.1 ").Append(response.StatusCode).Append(' ').Append(ReasonPhrases.GetReasonPhrase(response.StatusCode)).Append("\r\n");
        foreach (var (name, value) in response.Headers) text.Append(name).Append(": ").Append(value.ToString()).Append("\r\n");
        text.Append("\r\n").Append(Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray())).Append("\r\n");
    }

    /// <summary>Adds the answers of a change set.</summary>
    public void Add(BatchAnswer changes) =>
        text.Append("--").Append(boundary).Append("\r\nContent-Type: ").Append(changes.ContentType).Append("\r\n\r\n").Append(changes.End()).Append("\r\n");

    /// <summary>The whole text.</summary>
    public string End() => $"{text}--{boundary}--\r\n";
}
