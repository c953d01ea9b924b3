using System.Text;

namespace SalesProcessPlugins.Solution.Reading;

/// <summary>Reads a whole JSON file of the solution's folder as one declaration.</summary>
public static class Document
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the file declares, or null when it holds no JSON object; problems are noted.</summary>
    public static T? Read<T>(SourceFile source, ProblemLog problems, Func<JsonObjectReader, T?> read)
        where T : class
    {
        try
        {
            return JsonFile.Read(source.Name, Strict.GetString(source.Content), problems, read);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(source.Name, null, "", "The file holds bytes that are not UTF-8.", "Save it as UTF-8."));
            return null;
        }
    }

    /// <summary>What all files of a folder declare; problems are noted.</summary>
    public static IReadOnlyList<T> ReadAll<T>(
        string solutionFolder, string folder, ProblemLog problems, Func<JsonObjectReader, T?> read)
        where T : class =>
        [.. SourceFile.InFolder(solutionFolder, folder).Select(file => Read(file, problems, read)).OfType<T>()];

    /// <summary>Notes that a file does not have the name of what it declares, by which people look for it.</summary>
    public static void HasNameOf(this JsonObjectReader reader, string property, string name)
    {
        if (Path.GetFileNameWithoutExtension(reader.Value.File) != name && name.Length > 0)
            reader.Problem(property, $"\"{name}\" is not the name of the file.", $"Rename the file to {name}.json, or correct \"{property}\".");
    }
}
