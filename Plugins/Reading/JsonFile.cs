namespace SalesProcessPlugins.Reading;

/// <summary>Reads a whole JSON file as one declaration.</summary>
public static class JsonFile
{
    /// <summary>What the text of a file declares, or null when it holds no JSON object; problems are noted.</summary>
    public static T? Read<T>(string file, string text, ProblemLog problems, Func<JsonObjectReader, T?> read)
        where T : class
    {
        if (JsonText.Read(file, text, problems) is not { } root)
            return null;
        if (root.Kind != JsonKind.Object)
        {
            problems.Add(root, $"The file holds {root.Description}.", "Put one object into it.");
            return null;
        }

        var reader = new JsonObjectReader(root, problems);
        var declared = read(reader);
        reader.NothingElse();
        return declared;
    }
}
