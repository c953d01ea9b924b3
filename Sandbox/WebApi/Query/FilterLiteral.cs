using System.Globalization;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>Turns a literal of a filter into a value of the column it is compared with.</summary>
public static class FilterLiteral
{
    /// <summary>The value, typed as the column; a literal of another type is an error that names both.</summary>
    public static object Value(FilterToken token, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Convert(token, column.Type) ?? throw WebApiException.BadRequest(
            $"$filter: {token} cannot be compared with '{WebApiModel.PropertyName(column)}', which wants {Wanted(column.Type)}.");
    }

    private static object? Convert(FilterToken token, ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => token.Kind == TokenKind.Text ? token.Value : null,
        ColumnType.Lookup or ColumnType.UniqueIdentifier => token.Kind == TokenKind.Guid ? Guid.Parse(token.Value) : null,
        ColumnType.Boolean => Truth(token),
        ColumnType.DateTime => token.Kind == TokenKind.Date ? Date(token.Value) : null,
        ColumnType.BigInt => long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big) ? big : null,
        ColumnType.Decimal or ColumnType.Money => token.Kind == TokenKind.Number ? Number(token) : null,
        ColumnType.Double => token.Kind == TokenKind.Number ? (double)Number(token) : null,
        _ => int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
    };

    private static object? Truth(FilterToken token) => token switch
    {
        _ when token.Is("true") => true,
        _ when token.Is("false") => false,
        _ => null,
    };

    private static decimal Number(FilterToken token) => decimal.Parse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static DateTime Date(string value) =>
        DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;

    private static string Wanted(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => "a text in single quotes",
        ColumnType.Lookup or ColumnType.UniqueIdentifier => "an id without quotes",
        ColumnType.Boolean => "true or false",
        ColumnType.DateTime => "a date such as 2026-05-14 or 2026-05-14T09:30:00Z",
        ColumnType.Decimal or ColumnType.Money or ColumnType.Double => "a number",
        _ => "a whole number",
    };
}
