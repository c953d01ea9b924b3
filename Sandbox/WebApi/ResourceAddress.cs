namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>One part of an address: a name, with what stands in its parentheses.</summary>
/// <param name="Name">A set, a property, a navigation property, an action or a function.</param>
/// <param name="Arguments">The text in the parentheses; null where there are none.</param>
public sealed record AddressSegment(string Name, string? Arguments)
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    /// <summary>Whether the name is that of a bound action or function.</summary>
    public bool IsOperation => Name.StartsWith(Namespace, StringComparison.Ordinal);

    /// <summary>The name without the namespace of operations.</summary>
    public string OperationName => IsOperation ? Name[Namespace.Length..] : Name;

    /// <summary>The row id in the parentheses; anything else there is an error.</summary>
    public Guid Id => Guid.TryParse(Arguments, out var id) ? id : throw WebApiException.BadRequest(
        $"'{Name}({Arguments})' names no row: write the row's id in the parentheses; alternate keys are not supported.");
}

/// <summary>An address below <c>/api/data/v9.2/</c>.</summary>
public static class ResourceAddress
{
    /// <summary>The parts of an address.</summary>
    public static IReadOnlyList<AddressSegment> Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment)];
    }

    /// <summary>A row named by the text of an <c>@odata.bind</c> or <c>@odata.id</c>, with or without what stands before its set.</summary>
    public static AddressSegment Row(string text, string where)
    {
        ArgumentNullException.ThrowIfNull(text);
        var last = Segment(text[(text.LastIndexOf('/') + 1)..]);
        return last.Arguments is not null && Guid.TryParse(last.Arguments, out _) ? last : throw WebApiException.BadRequest(
            $"{where}: '{text}' names no row; write it as \"/accounts(00000000-0000-0000-0000-000000000000)\".");
    }

    private static AddressSegment Segment(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return new AddressSegment(text, null);
        return text.EndsWith(')')
            ? new AddressSegment(text[..open], text[(open + 1)..^1])
            : throw WebApiException.BadRequest($"The address part '{text}' has no closing parenthesis at its end.");
    }
}
