using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Good to know; nothing has to be done.</summary>
    Information,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>The process does not hold what it promises until this is put right.</summary>
    Critical,
}

/// <summary>One thing that a check has found, in words that its reader can act on.</summary>
/// <param name="Code">What kind of finding it is; stable, for programs.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Text">What was found.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ReportFinding(string Code, Severity Severity, string Text, string Remedy)
{
    /// <summary>The governed row it is about; null for none.</summary>
    public Guid? RowId { get; init; }

    /// <summary>What people know that row by.</summary>
    public string? RowName { get; init; }

    /// <summary>What people call such a row.</summary>
    public string RowWord { get; init; } = "opportunity";

    /// <summary>The receipt it is about; null for none.</summary>
    public Guid? ReceiptId { get; init; }

    /// <summary>Whether it needs somebody: all but information.</summary>
    public bool IsProblem => Severity != Severity.Information;

    /// <summary>The finding as a member of a report.</summary>
    public JsonObject ToJson() => new()
    {
        { "code", Code },
        { "severity", Words.Of(Severity) },
        { RowWord, RowId is { } id ? new JsonObject { { "id", id }, { "name", RowName } } : null },
        { "receipt", ReceiptId },
        { "text", Text },
        { "remedy", Remedy },
    };
}
