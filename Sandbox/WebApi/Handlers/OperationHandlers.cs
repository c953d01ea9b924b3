using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Actions and functions: the platform's few, and every Custom API.</summary>
internal static class OperationHandlers
{
    private const string WhoAmI = "WhoAmI";

    private static readonly HashSet<string> Closing = new(StringComparer.Ordinal) { "WinOpportunity", "LoseOpportunity" };

    public static bool IsAction(WebApiCall call, AddressSegment part) =>
        part.Arguments is null && (Closing.Contains(part.Name) || part.Name == SolutionHandler.ImportSolution || call.Organization.FindCustomApi(part.Name) is not null);

    /// <summary>Functions are called with parentheses; <c>WhoAmI</c> also without, as many scripts write it.</summary>
    public static bool IsFunction(AddressSegment part) => part.Arguments is not null || part.Name == WhoAmI;

    public static async Task ActionAsync(WebApiCall call, AddressSegment part)
    {
        if (Closing.Contains(part.Name)) await CloseAsync(call, part.Name);
        else if (part.Name == SolutionHandler.ImportSolution) await SolutionHandler.ImportAsync(call);
        else await RunAsync(call, Api(call, part.Name, boundTo: null, isFunction: false), null, await ArgumentsAsync(call));
    }

    public static Task FunctionAsync(WebApiCall call, AddressSegment part) => part.Name == WhoAmI
        ? WhoAmIAsync(call)
        : RunAsync(call, Api(call, part.Name, boundTo: null, isFunction: true), null, FunctionArguments.Read(call, part));

    public static async Task BoundActionAsync(WebApiCall call, AddressSegment row, AddressSegment operation)
    {
        var table = call.Model.Set(row.Name);
        var api = Api(call, operation.OperationName, table, isFunction: false);
        await RunAsync(call, api, new EntityReference(table.LogicalName, row.Id), await ArgumentsAsync(call));
    }

    public static Task BoundFunctionAsync(WebApiCall call, AddressSegment row, AddressSegment operation)
    {
        var table = call.Model.Set(row.Name);
        if (operation.OperationName == PrivilegeHandler.Function && table.LogicalName == "systemuser")
            return PrivilegeHandler.AnswerAsync(call, row.Id, operation);
        var api = Api(call, operation.OperationName, table, isFunction: true);
        return RunAsync(call, api, new EntityReference(table.LogicalName, row.Id), FunctionArguments.Read(call, operation));
    }

    private static CustomApi Api(WebApiCall call, string name, Table? boundTo, bool isFunction)
    {
        var api = call.Organization.FindCustomApi(name);
        var kind = isFunction ? "function" : "action";
        return api is not null && api.IsFunction == isFunction && api.BoundTable == boundTo?.LogicalName
            ? api
            : throw WebApiException.NotFound($"There is no {kind} '{name}'{(boundTo is null ? string.Empty : $" for {boundTo.SetName}")}.");
    }

    /// <summary>An action without parameters may be called without a body.</summary>
    private static async Task<JsonElement> ArgumentsAsync(WebApiCall call) =>
        call.Http.Request.ContentLength is 0 or null && !call.Http.Request.Headers.ContainsKey("Transfer-Encoding")
            ? JsonSerializer.SerializeToElement(new Dictionary<string, string>())
            : await call.ReadBodyAsync();

    private static Task RunAsync(WebApiCall call, CustomApi api, EntityReference? target, JsonElement arguments)
    {
        var request = new OrganizationRequest(api.Name);
        if (target is not null) request["Target"] = target;
        foreach (var (name, value) in new OperationParameters(call.Model, api).Read(arguments)) request[name] = value;
        var results = call.Service.Execute(request).Results;
        if (api.Properties.Count == 0) return call.AnswerNothing();
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#Microsoft.Dynamics.CRM.{api.Name}Response");
            OperationResults.Write(json, call, api, results);
        });
    }

    private static async Task CloseAsync(WebApiCall call, string message)
    {
        var body = await call.ReadBodyAsync();
        var close = call.Model.Catalog.Tables["opportunityclose"];
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("OpportunityClose", out var row))
            throw WebApiException.BadRequest($"{message}: 'OpportunityClose' is missing, the row that says which opportunity closes and how.");
        if (!body.TryGetProperty("Status", out var status) || status.ValueKind != JsonValueKind.Number || !status.TryGetInt32(out var reason))
            throw WebApiException.BadRequest($"{message}: 'Status' is missing, the status reason as a whole number (-1 for the usual one).");
        call.Service.Execute(new OrganizationRequest(message)
        {
            ["OpportunityClose"] = new RowReader(call.Model).Read(row, close),
            ["Status"] = new OptionSetValue(reason),
        });
        await call.AnswerNothing();
    }

    private static Task WhoAmIAsync(WebApiCall call)
    {
        var who = (WhoAmIResponse)call.Service.Execute(new WhoAmIRequest());
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
            json.WriteString("BusinessUnitId", who.BusinessUnitId);
            json.WriteString("UserId", who.UserId);
            json.WriteString("OrganizationId", who.OrganizationId);
        });
    }
}
