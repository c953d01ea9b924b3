using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>Where a property path of a filter leads: a column of the table itself, or of a joined one.</summary>
/// <param name="Alias">The alias of the join; null for the table itself.</param>
/// <param name="Column">The column.</param>
public sealed record FilterTarget(string? Alias, Column Column);

/// <summary>Reads a <c>$filter</c> into the platform's own form of a condition.</summary>
public sealed class FilterParser
{
    private const int DeepestNesting = 100;

    private readonly IReadOnlyList<FilterToken> tokens;
    private readonly Func<FilterToken, FilterTarget> resolve;
    private int at;
    private int depth;

    private FilterParser(string text, Func<FilterToken, FilterTarget> resolve)
    {
        tokens = FilterLexer.Read(text);
        this.resolve = resolve;
    }

    private FilterToken Current => tokens[at];

    /// <summary>The condition that a text states; <paramref name="resolve"/> finds the columns it names.</summary>
    public static FilterExpression Parse(string text, Func<FilterToken, FilterTarget> resolve)
    {
        var parser = new FilterParser(text, resolve);
        var filter = parser.Or();
        return parser.Current.Kind == TokenKind.End ? filter : throw Unexpected(parser.Current, "and, or, or the end");
    }

    private FilterExpression Or() => Joined(LogicalOperator.Or, "or", And);

    private FilterExpression And() => Joined(LogicalOperator.And, "and", Operand);

    private FilterExpression Joined(LogicalOperator by, string word, Func<FilterExpression> next)
    {
        var first = next();
        if (!Current.Is(word)) return first;
        var all = new FilterExpression(by);
        Add(all, first);
        while (Current.Is(word))
        {
            at++;
            Add(all, next());
        }

        return all;
    }

    /// <summary>Keeps the tree flat: a single condition needs no filter of its own.</summary>
    private static void Add(FilterExpression all, FilterExpression part)
    {
        if (part.Filters.Count == 0 && part.Conditions.Count == 1) all.AddCondition(part.Conditions[0]);
        else all.AddFilter(part);
    }

    private FilterExpression Operand()
    {
        if (++depth > DeepestNesting) throw WebApiException.BadRequest($"$filter: more than {DeepestNesting} levels at position {Current.Position}.");
        var operand = Current switch
        {
            { Kind: TokenKind.Open } => Parenthesised(),
            var token when token.Is("not") => Negated(),
            { Kind: TokenKind.Word } when tokens[at + 1].Kind == TokenKind.Open => Function(),
            { Kind: TokenKind.Word } => Comparison(),
            var token => throw Unexpected(token, "a property"),
        };
        depth--;
        return operand;
    }

    private FilterExpression Parenthesised()
    {
        at++;
        var inner = Or();
        Take(TokenKind.Close, "a closing parenthesis");
        return inner;
    }

    private FilterExpression Negated()
    {
        at++;
        return FilterNegation.Of(Operand());
    }

    private FilterExpression Function()
    {
        var name = Take(TokenKind.Word, "a function");
        var pattern = FilterOperators.Function(name);
        Take(TokenKind.Open, "an opening parenthesis");
        var target = resolve(Take(TokenKind.Word, "a property"));
        Take(TokenKind.Comma, "a comma");
        var text = Take(TokenKind.Text, "a text in single quotes");
        Take(TokenKind.Close, "a closing parenthesis");
        var (comparison, value) = pattern(text.Value);
        return Single(target, comparison, value);
    }

    private FilterExpression Comparison()
    {
        var target = resolve(Take(TokenKind.Word, "a property"));
        var comparison = FilterOperators.Comparison(Take(TokenKind.Word, "one of eq, ne, gt, ge, lt, le"));
        var literal = tokens[at++];
        return literal.Is("null")
            ? Single(target, FilterOperators.WithNull(comparison, literal))
            : Single(target, comparison, FilterLiteral.Value(literal, target.Column));
    }

    private static FilterExpression Single(FilterTarget target, ConditionOperator comparison, params object[] values)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(new ConditionExpression(target.Alias, target.Column.LogicalName, comparison, values));
        return filter;
    }

    private FilterToken Take(TokenKind kind, string wanted) => Current.Kind == kind ? tokens[at++] : throw Unexpected(Current, wanted);

    private static WebApiException Unexpected(FilterToken token, string wanted) =>
        WebApiException.BadRequest($"$filter: {wanted} was expected, found {token}.");
}
