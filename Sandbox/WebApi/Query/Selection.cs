using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>A row to be put in place of a lookup.</summary>
/// <param name="Navigation">The lookup.</param>
/// <param name="Selection">What to show of the row it leads to.</param>
public sealed record Expansion(Navigation Navigation, Selection Selection);

/// <summary>What to show of a row.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The columns to show.</param>
/// <param name="Expansions">The rows to show in it.</param>
/// <param name="All">Whether the columns are all there are, because none was named.</param>
public sealed record Selection(Table Table, IReadOnlyList<Column> Columns, IReadOnlyList<Expansion> Expansions, bool All)
{
    private const int DeepestExpansion = 5;

    /// <summary>Reads <c>$select</c> and <c>$expand</c>; null stands for an option that is not there.</summary>
    public static Selection Parse(WebApiModel model, Table table, string? select, string? expand) => Parse(model, table, select, expand, 0);

    /// <summary>The columns to ask the organisation for: the shown ones, the lookups to expand, and the key.</summary>
    public ColumnSet ToColumnSet()
    {
        if (All) return new ColumnSet(true);
        var names = Columns.Concat(Expansions.Select(e => e.Navigation.Column)).Select(c => c.LogicalName);
        return new ColumnSet([.. names.Prepend(Table.Key).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The selection as <c>@odata.context</c> repeats it, with its parentheses.</summary>
    public string Describe()
    {
        var parts = (All ? [] : Columns.Select(WebApiModel.PropertyName))
            .Concat(Expansions.Select(e => $"{e.Navigation.Name}{(e.Selection.Describe() is { Length: > 0 } inner ? inner : "()")}"));
        var list = string.Join(',', parts);
        return list.Length == 0 ? string.Empty : $"({list})";
    }

    private static Selection Parse(WebApiModel model, Table table, string? select, string? expand, int depth)
    {
        if (depth > DeepestExpansion) throw WebApiException.BadRequest($"$expand: more than {DeepestExpansion} levels.");
        var columns = select is null
            ? [.. table.Columns.Values]
            : ODataList.Split(select, ',').Select(name => model.Property(table, name, "$select")).Distinct().ToList();
        var expansions = expand is null ? [] : ODataList.Split(expand, ',').Select(part => Expand(model, table, part, depth)).ToList();
        return new Selection(table, columns, expansions, select is null);
    }

    private static Expansion Expand(WebApiModel model, Table table, string part, int depth)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        var navigation = model.Navigation(table, open < 0 ? part : part[..open], "$expand");
        var options = open < 0 ? [] : Options(part, open);
        var target = model.Catalog.Tables[navigation.Targets[0]];
        return new Expansion(
            navigation,
            Parse(model, target, options.GetValueOrDefault("$select"), options.GetValueOrDefault("$expand"), depth + 1));
    }

    private static Dictionary<string, string> Options(string part, int open)
    {
        if (!part.EndsWith(')')) throw WebApiException.BadRequest($"$expand: '{part}' has no closing parenthesis.");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in ODataList.Split(part[(open + 1)..^1], ';').Where(o => o.Length > 0))
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? option : option[..equals];
            if (equals < 0 || name is not ("$select" or "$expand"))
                throw WebApiException.BadRequest($"$expand: '{option}' is not understood; a lookup takes $select and $expand.");
            options[name] = option[(equals + 1)..];
        }

        return options;
    }
}
