using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>What a caller is told when its request did not work: status, code and text, never a stack.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code, as Dataverse numbers them.</param>
/// <param name="Message">The text; a plug-in's own, unchanged.</param>
public sealed record ErrorAnswer(int Status, int Code, string Message)
{
    private const int Unexpected = unchecked((int)0x80040216);

    /// <summary>The answer to an exception.</summary>
    public static ErrorAnswer For(Exception exception, string reference) => exception switch
    {
        WebApiException own => new ErrorAnswer(own.Status, own.Code, own.Message),
        FaultException<OrganizationServiceFault> fault => new ErrorAnswer(StatusOf(fault.Detail), fault.Detail.ErrorCode, fault.Detail.Message ?? fault.Message),
        JsonException json => Malformed(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(),
        BadHttpRequestException bad => new ErrorAnswer(bad.StatusCode, WebApiException.InvalidArgument, bad.Message),
        _ => new ErrorAnswer(StatusCodes.Status500InternalServerError, Unexpected, $"Something unexpected happened in the sandbox; its log tells more under {reference}."),
    };

    /// <summary>Writes it in the shape of OData.</summary>
    public async Task WriteAsync(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Clear();
        response.StatusCode = Status;
        response.Headers["OData-Version"] = "4.0";
        var code = string.Create(CultureInfo.InvariantCulture, $"0x{Code:x8}");
        await response.WriteAsJsonAsync(new { error = new { code, message = Message } }, WebApiJson.Options);
    }

    private static ErrorAnswer TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, WebApiException.InvalidArgument, "The request is larger than 140 MiB, the most that is accepted. Send a smaller file.");

    private static ErrorAnswer Malformed(JsonException json)
    {
        var place = json.LineNumber is { } line ? $" at line {line + 1}, byte {json.BytePositionInLine + 1}" : string.Empty;
        return new ErrorAnswer(StatusCodes.Status400BadRequest, WebApiException.InvalidArgument, $"The body is no valid JSON{place}.");
    }

    private static int StatusOf(OrganizationServiceFault fault)
    {
        if (fault.ErrorDetails is { } details && details.TryGetValue("HttpStatusCode", out var value) &&
            value is int status && status is >= 400 and < 600) return status;
        return fault.ErrorCode switch
        {
            -2147220969 or -2147185406 => StatusCodes.Status404NotFound,
            -2147220960 or -2147187962 or -2147180286 => StatusCodes.Status403Forbidden,
            -2147088254 or -2147088253 or -2147088243 or -2147220937 => StatusCodes.Status412PreconditionFailed,
            -2147202558 => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };
    }
}
