using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SalesProcessPlugins.Sandbox.WebApi.Batch;

/// <summary>Answers several requests sent as one: each for itself, those of a change set all or none.</summary>
internal static class BatchHandler
{
    public static async Task AnswerAsync(WebApiCall call)
    {
        var answer = new BatchAnswer("batch");
        try
        {
            var sections = Reader(call.Http.Request.ContentType, call.Http.Request.Body);
            while (await sections.ReadNextSectionAsync(call.Http.RequestAborted) is { } section)
                if (!await AnswerAsync(call, section, answer) && !call.Preferences.ContinueOnError) break;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw WebApiException.BadRequest($"$batch: the body is no valid multipart/mixed: {malformed.Message}");
        }

        call.Http.Response.ContentType = answer.ContentType;
        await call.Http.Response.WriteAsync(answer.End(), call.Http.RequestAborted);
    }

    private static async Task<bool> AnswerAsync(WebApiCall call, MultipartSection section, BatchAnswer answer)
    {
        if (IsMultipart(section.ContentType)) return ChangeSet.Answer(call, await PartsAsync(call, section), answer);
        var part = await BatchPart.ReadAsync(section, call.Http.RequestAborted);
        var response = await new BatchRequests(call).AnswerAsync(part);
        answer.Add(part.ContentId, response);
        return response.StatusCode < StatusCodes.Status400BadRequest;
    }

    private static async Task<List<BatchPart>> PartsAsync(WebApiCall call, MultipartSection changes)
    {
        var parts = new List<BatchPart>();
        var sections = Reader(changes.ContentType, changes.Body);
        while (await sections.ReadNextSectionAsync(call.Http.RequestAborted) is { } section)
            parts.Add(await BatchPart.ReadAsync(section, call.Http.RequestAborted));
        return parts.FirstOrDefault(p => p.Method == "GET") is { } reading
            ? throw WebApiException.BadRequest($"$batch: a change set only changes, and 'GET {reading.Address}' reads.")
            : parts;
    }

    private static MultipartReader Reader(string? contentType, Stream body) =>
        IsMultipart(contentType) && HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).Value is { Length: > 0 } boundary
            ? new MultipartReader(boundary, body)
            : throw WebApiException.BadRequest("$batch: the body must be multipart: send the header 'Content-Type: multipart/mixed; boundary=...'.");

    private static bool IsMultipart(string? contentType) => contentType?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) == true;
}
