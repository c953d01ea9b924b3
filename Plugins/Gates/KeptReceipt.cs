namespace SalesProcessPlugins.Gates;

/// <summary>A receipt as it is kept: what it states, and the columns that repeat it.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Title">The move in a few words.</param>
/// <param name="Statement">The text its hash was taken of.</param>
/// <param name="Stated">What that text says; null where it says nothing that can be read.</param>
/// <param name="Columns">What the columns say of the same.</param>
/// <param name="Hash">The hash kept with it.</param>
/// <param name="PreviousId">The receipt before it; null for the first.</param>
/// <param name="MovedOn">When the row moved, UTC.</param>
public sealed record KeptReceipt(
    Guid Id, string Title, string Statement, ReceiptStatement? Stated, ReceiptStatement Columns, string Hash, Guid? PreviousId, DateTime MovedOn);

/// <summary>What a receipt says about its move (docs/receipts.md).</summary>
/// <param name="Kind">Why it was written.</param>
/// <param name="Row">Whose move it was: the row's id.</param>
/// <param name="Process">The code of the process.</param>
/// <param name="Version">Its version.</param>
/// <param name="From">The code of the stage that was left.</param>
/// <param name="To">The code of the stage that was entered, or <c>won</c>.</param>
/// <param name="Previous">The hash of the receipt before it; null for the first.</param>
public sealed record ReceiptStatement(string Kind, string Row, string Process, int Version, string From, string To, string? Previous)
{
    /// <summary>What the statement calls the row that moved.</summary>
    public string Word { get; init; } = "opportunity";

    /// <summary>The evidence the move stood on.</summary>
    public IReadOnlyList<StatedEvidence> Evidence { get; init; } = [];
}

/// <summary>Evidence as a receipt states it.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Sha256">The hash of its content.</param>
/// <param name="Grade">How strongly it proved that the customer acted.</param>
public sealed record StatedEvidence(Guid Id, string Sha256, string Grade);
