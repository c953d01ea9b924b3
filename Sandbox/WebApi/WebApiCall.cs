using System.Buffers;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>One request to the Web API, with all that answering it takes.</summary>
/// <param name="Http">The request and its answer.</param>
/// <param name="Organization">The organisation asked.</param>
/// <param name="Model">Its names.</param>
/// <param name="Service">The organisation, as the acting user sees it.</param>
/// <param name="Preferences">What the caller prefers.</param>
public sealed record WebApiCall(
    HttpContext Http, LocalOrganization Organization, WebApiModel Model, IOrganizationService Service, Preferences Preferences)
{
    /// <summary>The address of the service document.</summary>
    public string Root => $"{Http.Request.Scheme}://{Http.Request.Host}{WebApiEndpoints.Root}";

    /// <summary>The payload; malformed JSON is an error that says where.</summary>
    public async Task<JsonElement> ReadBodyAsync()
    {
        if (!Http.Request.HasJsonContentType())
        {
            throw new WebApiException(
                StatusCodes.Status415UnsupportedMediaType, WebApiException.InvalidArgument, "The body must be JSON: send the header 'Content-Type: application/json'.");
        }

        using var document = await JsonDocument.ParseAsync(Http.Request.Body, cancellationToken: Http.RequestAborted);
        return document.RootElement.Clone();
    }

    /// <summary>Answers with JSON. It is written as a whole or not at all: an error on the way leaves no half answer.</summary>
    public async Task AnswerAsync(int status, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>(4096);
        await using (var json = new Utf8JsonWriter(buffer, WebApiJson.Writing))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        Http.Response.StatusCode = status;
        Http.Response.ContentType = "application/json; odata.metadata=minimal; charset=utf-8";
        Http.Response.ContentLength = buffer.WrittenCount;
        await Http.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, Http.RequestAborted);
    }

    /// <summary>Answers that it is done, with nothing to show.</summary>
    public Task AnswerNothing()
    {
        Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
