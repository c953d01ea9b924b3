using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>The operators and functions of a filter, as the platform's conditions.</summary>
internal static class FilterOperators
{
    private static readonly Dictionary<string, ConditionOperator> Comparisons = new(StringComparer.Ordinal)
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
    };

    private static readonly Dictionary<string, Func<string, (ConditionOperator, string)>> Functions = new(StringComparer.Ordinal)
    {
        ["contains"] = text => (ConditionOperator.Like, $"%{Literally(text)}%"),
        ["startswith"] = text => (ConditionOperator.Like, $"{Literally(text)}%"),
        ["endswith"] = text => (ConditionOperator.Like, $"%{Literally(text)}"),
    };

    public static ConditionOperator Comparison(FilterToken token) =>
        Comparisons.TryGetValue(token.Value, out var comparison) ? comparison : throw WebApiException.BadRequest(
            $"$filter: {token} is no operator; there are {string.Join(", ", Comparisons.Keys)}.");

    public static Func<string, (ConditionOperator Comparison, string Value)> Function(FilterToken token) =>
        Functions.TryGetValue(token.Value, out var function) ? function : throw WebApiException.BadRequest(
            $"$filter: {token} is no function; there are {string.Join(", ", Functions.Keys)}.");

    public static ConditionOperator WithNull(ConditionOperator comparison, FilterToken token) => comparison switch
    {
        ConditionOperator.Equal => ConditionOperator.Null,
        ConditionOperator.NotEqual => ConditionOperator.NotNull,
        _ => throw WebApiException.BadRequest($"$filter: {token} can be compared with eq and ne only."),
    };

    /// <summary>Takes the meaning of a wildcard from the characters of a text.</summary>
    private static string Literally(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);
}
