using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>A receipt as the row that is written of it.</summary>
internal static class ReceiptRow
{
    public static Entity For(Receipt receipt, Guid? previousId, Guid correlationId)
    {
        var statement = receipt.Statement();
        return new Entity(ReceiptTable.Name)
        {
            [ReceiptTable.Title] = TitleOf(receipt),
            [ReceiptTable.Gate] = new EntityReference(GateTable.Name, receipt.RowId),
            [ReceiptTable.RowReference] = receipt.RowId.ToString("D"),
            [ReceiptTable.Kind] = Choices.Of(receipt.Kind),
            [ReceiptTable.ProcessCode] = receipt.Verdict.Process.Code,
            [ReceiptTable.ProcessVersion] = receipt.Verdict.Process.Version,
            [ReceiptTable.FromStage] = receipt.From,
            [ReceiptTable.ToStage] = receipt.To,
            [ReceiptTable.Statement] = statement,
            [ReceiptTable.Actor] = new EntityReference("systemuser", receipt.ActorId),
            [ReceiptTable.OnBehalfOf] = receipt.OnBehalfOfId is { } other ? new EntityReference("systemuser", other) : null,
            [ReceiptTable.Channel] = receipt.Channel,
            [ReceiptTable.MovedOn] = receipt.MovedOn,
            [ReceiptTable.Previous] = previousId is { } id ? new EntityReference(ReceiptTable.Name, id) : null,
            [ReceiptTable.PreviousHash] = receipt.PreviousHash,
            [ReceiptTable.Hash] = Receipt.HashOf(statement),
            [ReceiptTable.Correlation] = correlationId.ToString("D"),
        };
    }

    private static string TitleOf(Receipt receipt) => receipt switch
    {
        { Entered: { } entered } when entered.Code == receipt.Verdict.Process.Code => $"{entered.Name}: version {receipt.Verdict.Process.Version} to {entered.Version}",
        { Entered: { } entered } => $"{receipt.Verdict.Process.Name} to {entered.Name}",
        _ => $"{receipt.Verdict.Process.Name}: {receipt.From} to {receipt.To}",
    };
}
