using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>What evidence is captured of.</summary>
/// <param name="SourceId">The row that holds it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">The way it arrived.</param>
/// <param name="Code">The checkpoint it proves; null while nobody has said which.</param>
/// <param name="Sha256">The SHA-256 of its content, lower-case hexadecimal.</param>
/// <param name="Source">Where it came from.</param>
internal sealed record Artifact(Guid SourceId, string? Title, EvidenceKind Kind, string? Code, string Sha256, EvidenceSource Source)
{
    /// <summary>The name of its file; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>Its size in bytes.</summary>
    public int? Size { get; init; }

    /// <summary>The contact who acted; null where none is known.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The way it was brought in.</summary>
    public string Channel { get; init; } = "";
}
