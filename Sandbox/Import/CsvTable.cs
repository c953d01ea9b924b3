using System.Text;
using CsvHelper;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Reads a CSV file whose columns are known by name.</summary>
public static class CsvTable
{
    // Bytes that are no text are an error, not question marks.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
    };

    /// <summary>All rows of a file. A missing file or column is an error that names it.</summary>
    public static IReadOnlyList<SalesRow> Read(DirectoryInfo folder, string file, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder.FullName, file);
        if (!File.Exists(path)) throw new FileNotFoundException($"{path} is missing. The folder must hold {SalesData.FileNames}.");
        using var text = new StreamReader(path, Strict);
        return Read(text, file, columns);
    }

    /// <summary>All rows of a text that came from a file of this name.</summary>
    public static IReadOnlyList<SalesRow> Read(TextReader text, string file, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var checkedText = new StringReader(Checked(text, file, columns));
            using var csv = CsvReader.Create(checkedText, Options);
            csv.ReadHeader();
            CheckColumns(file, csv.Headers, columns);
            var rows = new List<SalesRow>();
            while (csv.Read()) rows.Add(Row(csv, file, columns));
            return rows;
        }
        catch (CsvFormatException broken)
        {
            throw new InvalidDataException($"{file}, line {broken.LineNumber}: {broken.Message}", broken);
        }
    }

    /// <summary>The whole text, if it can be a table. What it is instead is not repeated: it may be anything.</summary>
    private static string Checked(TextReader text, string file, string[] columns)
    {
        string all;
        try
        {
            all = text.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw NoCsv(file, columns);
        }

        if (string.IsNullOrWhiteSpace(all)) throw new InvalidDataException($"{file} is empty. Its first line must name the columns {string.Join(", ", columns)}.");
        return all.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? throw NoCsv(file, columns) : all;
    }

    private static InvalidDataException NoCsv(string file, string[] columns) => new(
        $"{file} is no CSV file: save it as text in UTF-8, separated by commas, with the columns {string.Join(", ", columns)}.");

    private static void CheckColumns(string file, IReadOnlyList<string> found, string[] wanted)
    {
        var missing = wanted.Except(found, StringComparer.Ordinal).ToList();
        if (missing.Count == wanted.Length) throw NoCsv(file, wanted);
        if (missing.Count > 0) throw new InvalidDataException(
            $"{file} lacks the column{(missing.Count == 1 ? string.Empty : "s")} {string.Join(", ", missing)}. Its first line names {string.Join(", ", found)}.");
    }

    private static SalesRow Row(CsvReader csv, string file, string[] columns) => new(
        file,
        (int)csv.LineNumber,
        columns.ToDictionary(c => c, c => csv.GetString(c) is { Length: > 0 } value ? value : null, StringComparer.Ordinal));
}
