using System.Globalization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>What a caller asks for in its <c>Prefer</c> headers.</summary>
public sealed record Preferences
{
    private IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary>Rows of a page; null where the caller leaves it to the server.</summary>
    public int? MaxPageSize { get; private init; }

    /// <summary>Whether a write answers with the row.</summary>
    public bool ReturnRepresentation { get; private init; }

    /// <summary>Whether a batch goes on after a request of it has failed.</summary>
    public bool ContinueOnError { get; private init; }

    /// <summary>Reads the headers; preferences that are not known are ignored, as HTTP wants it.</summary>
    public static Preferences From(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var preferences = new Preferences();
        foreach (var preference in headers["Prefer"].SelectMany(h => Split(h ?? string.Empty)))
            preferences = preferences.With(preference);
        return preferences;
    }

    /// <summary>Whether values come with this annotation.</summary>
    public bool Includes(string annotation) => Annotations.Any(pattern => pattern switch
    {
        "*" => true,
        _ when pattern.EndsWith(".*", StringComparison.Ordinal) => annotation.StartsWith(pattern[..^1], StringComparison.Ordinal),
        _ => annotation == pattern,
    });

    private Preferences With(string preference)
    {
        var equals = preference.IndexOf('=', StringComparison.Ordinal);
        var name = (equals < 0 ? preference : preference[..equals]).Trim();
        var value = equals < 0 ? string.Empty : preference[(equals + 1)..].Trim().Trim('"');
        return name switch
        {
            "odata.include-annotations" => this with { Annotations = value.Split(',', StringSplitOptions.TrimEntries) },
            "odata.maxpagesize" => this with { MaxPageSize = PageSize(value) },
            "odata.continue-on-error" => this with { ContinueOnError = value != "false" },
            "return" => this with { ReturnRepresentation = value == "representation" },
            _ => this,
        };
    }

    private static int PageSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw WebApiException.BadRequest($"Prefer: odata.maxpagesize '{value}' is no whole number greater than 0.");

    /// <summary>The preferences of one header: commas and semicolons inside quotes do not separate.</summary>
    private static IEnumerable<string> Split(string header)
    {
        var start = 0;
        var quoted = false;
        for (var at = 0; at < header.Length; at++)
        {
            if (header[at] == '"') quoted = !quoted;
            if (quoted || header[at] is not (',' or ';')) continue;
            yield return header[start..at].Trim();
            start = at + 1;
        }

        yield return header[start..].Trim();
    }
}
