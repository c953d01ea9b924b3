namespace SalesProcessPlugins.Solution.Reading;

/// <summary>Reads a whole JSON file as one declaration.</summary>
public static class Document
{
    /// <summary>What the file declares, or null when it holds no JSON object; problems are noted.</summary>
    public static T? Read<T>(SourceFile source, ProblemLog problems, Func<JsonObjectReader, T> read)
        where T : class
    {
        if (JsonDocumentReader.Read(source, problems) is not { } root)
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

    /// <summary>What all files of a folder declare; problems are noted.</summary>
    public static IReadOnlyList<T> ReadAll<T>(
        string solutionFolder, string folder, ProblemLog problems, Func<JsonObjectReader, T> read)
        where T : class =>
        [.. SourceFile.InFolder(solutionFolder, folder).Select(file => Read(file, problems, read)).OfType<T>()];

    /// <summary>Notes that a file does not have the name of what it declares, by which people look for it.</summary>
    public static void HasNameOf(this JsonObjectReader reader, string property, string name)
    {
        if (Path.GetFileNameWithoutExtension(reader.Value.File) != name && name.Length > 0)
            reader.Problem(property, $"\"{name}\" is not the name of the file.", $"Rename the file to {name}.json, or correct \"{property}\".");
    }
}
