using SalesProcessPlugins.Sandbox.WebApi.Batch;
using SalesProcessPlugins.Sandbox.WebApi.Definitions;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Finds who answers a request: by its method and by the parts of its address.</summary>
internal static class Router
{
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["$metadata"] = $"GET {WebApiEndpoints.Root} lists the sets there are.",
    };

    public static Task AnswerAsync(WebApiCall call, IReadOnlyList<AddressSegment> parts) => (call.Http.Request.Method, parts.Count) switch
    {
        (_, 1) when Unsupported.TryGetValue(parts[0].Name, out var instead) =>
            throw WebApiException.NotImplemented($"{parts[0].Name} is not supported by the sandbox. {instead}"),
        ("POST", 1) when parts[0].Name == "$batch" => BatchHandler.AnswerAsync(call),
        ("GET", > 0) when parts[0].Name == DefinitionHandlers.Set => DefinitionHandlers.AnswerAsync(call, parts),
        ("GET", 0) => ServiceDocument.AnswerAsync(call),
        ("GET", 1) when parts[0].Name != "$batch" => GetAsync(call, parts[0]),
        ("POST", 1) => PostAsync(call, parts[0]),
        ("PATCH", 1) => WriteHandlers.PatchAsync(call, parts[0]),
        ("DELETE", 1) => WriteHandlers.DeleteAsync(call, parts[0]),
        ("GET", 2) => GetMemberAsync(call, parts[0], parts[1]),
        ("POST", 2) when parts[1].IsOperation => OperationHandlers.BoundActionAsync(call, parts[0], parts[1]),
        ("PUT", 2) => MemberHandlers.SetPropertyAsync(call, parts[0], parts[1]),
        ("DELETE", 2) => MemberHandlers.ClearPropertyAsync(call, parts[0], parts[1]),
        ("PUT", 3) when parts[2].Name == "$ref" => MemberHandlers.SetLookupAsync(call, parts[0], parts[1]),
        ("POST", 3) when parts[2].Name == "$ref" => CollectionHandlers.AddAsync(call, parts[0], parts[1]),
        ("DELETE", 3) when parts[2].Name == "$ref" && parts[1].Arguments is not null => CollectionHandlers.RemoveAsync(call, parts[0], parts[1]),
        ("DELETE", 3) when parts[2].Name == "$ref" => MemberHandlers.ClearLookupAsync(call, parts[0], parts[1]),
        var (method, _) => throw new WebApiException(
            StatusCodes.Status405MethodNotAllowed, WebApiException.InvalidArgument, $"{method} is not supported on '{call.Http.Request.Path}'."),
    };

    private static Task GetAsync(WebApiCall call, AddressSegment part) => part switch
    {
        _ when call.Model.Catalog.BySetName(part.Name) is null && OperationHandlers.IsFunction(part) => OperationHandlers.FunctionAsync(call, part),
        { Arguments: null } => ReadHandlers.ListAsync(call, part),
        _ => ReadHandlers.RowAsync(call, part),
    };

    private static Task PostAsync(WebApiCall call, AddressSegment part) =>
        call.Model.Catalog.BySetName(part.Name) is null && OperationHandlers.IsAction(call, part)
            ? OperationHandlers.ActionAsync(call, part)
            : WriteHandlers.CreateAsync(call, part);

    private static Task GetMemberAsync(WebApiCall call, AddressSegment row, AddressSegment member) => member switch
    {
        { IsOperation: true } => OperationHandlers.BoundFunctionAsync(call, row, member),
        { Name: "$count" } => ReadHandlers.CountAsync(call, row),
        _ => MemberHandlers.GetAsync(call, row, member),
    };
}
