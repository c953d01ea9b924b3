using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads the ids by which a file names a flow that is there already, and its stages.</summary>
internal static class FlowIds
{
    /// <summary>The id of a member.</summary>
    public static Guid? Read(JsonObjectReader reader, string member)
    {
        var text = reader.Text(member);
        if (Guid.TryParseExact(text, "D", out var id))
            return id;
        if (text.Length > 0)
            reader.Problem(member, $"\"{text}\" is no id.", "Use the 32 hexadecimal digits with hyphens, without braces.");
        return null;
    }

    /// <summary>The id of a member that may be left out.</summary>
    public static Guid? ReadOptional(JsonObjectReader reader, string member)
    {
        reader.Skip(member);
        return reader.Has(member) ? Read(reader, member) : null;
    }
}

/// <summary>Whether what a file says fits into the column it ends up in.</summary>
internal static class Fitting
{
    /// <summary>The JSON as it is; one that is too long is noted.</summary>
    public static string? Check(JsonObjectReader reader, string member, string? json, int most)
    {
        if (json?.Length > most)
            reader.Problem(member, $"It takes {json.Length} characters, its column holds {most}.", "Say it in fewer words, or split it.");
        return json;
    }
}
