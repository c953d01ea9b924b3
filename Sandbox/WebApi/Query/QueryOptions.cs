using System.Globalization;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>The query options of a request, as texts.</summary>
public sealed record QueryOptions
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken", "fetchXml",
    };

    /// <summary>The columns to show.</summary>
    public string? Select { get; init; }

    /// <summary>Which rows.</summary>
    public string? Filter { get; init; }

    /// <summary>In which order.</summary>
    public string? OrderBy { get; init; }

    /// <summary>The lookups to replace by rows.</summary>
    public string? Expand { get; init; }

    /// <summary>How many rows at most.</summary>
    public int? Top { get; init; }

    /// <summary>Whether to count all rows that match.</summary>
    public bool Count { get; init; }

    /// <summary>The page, counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>A query in FetchXML, in place of all the others.</summary>
    public string? FetchXml { get; init; }

    /// <summary>Reads the options; one that Dataverse does not know, or that makes no sense, is an error naming it.</summary>
    public static QueryOptions From(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var unknown = query.Keys.FirstOrDefault(k => k.StartsWith('$') && !Known.Contains(k));
        if (unknown is not null) throw WebApiException.BadRequest($"The query option '{unknown}' is not supported.");
        return new QueryOptions
        {
            Select = Text(query, "$select"),
            Filter = Text(query, "$filter"),
            OrderBy = Text(query, "$orderby"),
            Expand = Text(query, "$expand"),
            FetchXml = Text(query, "fetchXml"),
            Top = Whole(query, "$top"),
            Count = Text(query, "$count") switch
            {
                null or "false" => false,
                "true" => true,
                var other => throw WebApiException.BadRequest($"$count: '{other}' is neither true nor false."),
            },
            Page = Whole(query, "$skiptoken") ?? 1,
        };
    }

    private static string? Text(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var values)) return null;
        if (values.Count > 1) throw WebApiException.BadRequest($"The query option '{name}' is given {values.Count} times.");
        return string.IsNullOrWhiteSpace(values[0]) ? throw WebApiException.BadRequest($"The query option '{name}' is empty.") : values[0];
    }

    private static int? Whole(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw WebApiException.BadRequest($"{name}: '{text}' is no whole number greater than 0.");
    }
}
