using System.Text.Json;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Reads what stands in a function's parentheses: values, or aliases of query parameters.</summary>
internal static class FunctionArguments
{
    /// <summary>The arguments as the JSON object an action would get.</summary>
    public static JsonElement Read(WebApiCall call, AddressSegment function)
    {
        var arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var part in ODataList.Split(function.Arguments ?? string.Empty, ',').Where(p => p.Length > 0))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw WebApiException.BadRequest($"{function.OperationName}: '{part}' is no argument; write Name=value.");
            arguments[part[..equals]] = Value(call, function, part[(equals + 1)..]);
        }

        return JsonSerializer.SerializeToElement(arguments);
    }

    private static JsonElement Value(WebApiCall call, AddressSegment function, string text)
    {
        if (text.StartsWith('@'))
        {
            text = call.Http.Request.Query.TryGetValue(text, out var aliased) ? aliased.ToString() : throw WebApiException.BadRequest(
                $"{function.OperationName}: the query parameter '{text}' is missing.");
        }

        if (text.Length >= 2 && text[0] == '\'' && text[^1] == '\'')
            return JsonSerializer.SerializeToElement(text[1..^1].Replace("''", "'", StringComparison.Ordinal));
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
