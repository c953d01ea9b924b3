using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>The action by which a solution is imported; it is removed as the row that it is.</summary>
internal static class SolutionHandler
{
    public const string ImportSolution = "ImportSolution";

    private const string File = "CustomizationFile";
    private const string Job = "ImportJobId";

    // The platform's metadata declares all four as not nullable.
    private static readonly string[] Flags = ["OverwriteUnmanagedCustomizations", "PublishWorkflows"];

    public static async Task ImportAsync(WebApiCall call)
    {
        var body = await call.ReadBodyAsync();
        if (body.ValueKind != JsonValueKind.Object) throw Wrong("the body must be a JSON object with its parameters");
        if (body.EnumerateObject().FirstOrDefault(p => !Known(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw Wrong($"the sandbox knows no parameter '{unknown.Name}'. It takes {File}, {string.Join(", ", Flags)}, {Job}");
        var request = new OrganizationRequest(ImportSolution) { [File] = Bytes(body), [Job] = Id(body) };
        foreach (var flag in Flags) request[flag] = Flag(body, flag);
        call.Service.Execute(request);
        await call.AnswerNothing();
    }

    private static bool Known(string name) => name is File or Job || Flags.Contains(name);

    private static byte[] Bytes(JsonElement body) => body.TryGetProperty(File, out var file) && file.ValueKind == JsonValueKind.String && file.TryGetBytesFromBase64(out var bytes)
        ? bytes
        : throw Wrong($"'{File}' is wanted: the packed solution in Base64");

    private static Guid Id(JsonElement body) => body.TryGetProperty(Job, out var job) && job.ValueKind == JsonValueKind.String && job.TryGetGuid(out var id)
        ? id
        : throw Wrong($"'{Job}' is wanted: the id that the row of the import job is to get");

    private static bool Flag(JsonElement body, string name) => body.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? flag.GetBoolean()
        : throw Wrong($"'{name}' is wanted: true or false");

    private static WebApiException Wrong(string what) => WebApiException.BadRequest($"{ImportSolution}: {what}.");
}
