using System.Globalization;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>A row of a CSV file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Number">The line it starts on, the header being line 1.</param>
/// <param name="Values">Its values by column; an empty one is null.</param>
public sealed record SalesRow(string File, int Number, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>The value of a column, or null where it is empty.</summary>
    public string? this[string column] => Values[column];

    /// <summary>The number in a column; null where it is empty. Whether there is something else is told apart by the result.</summary>
    public bool TryNumber(string column, out decimal? number)
    {
        number = null;
        if (this[column] is not { } text) return true;
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var read)) return false;
        number = read;
        return true;
    }

    /// <summary>The date in a column; null where it is empty. Whether there is something else is told apart by the result.</summary>
    public bool TryDate(string column, out DateTime? date)
    {
        date = null;
        if (this[column] is not { } text) return true;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read)) return false;
        date = read;
        return true;
    }
}
