using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>Reads the receipts of some governed rows.</summary>
internal static class ReceiptReader
{
    private static readonly string[] Columns =
    [
        ReceiptTable.Title, ReceiptTable.Gate, ReceiptTable.RowReference, ReceiptTable.Kind, ReceiptTable.ProcessCode, ReceiptTable.ProcessVersion,
        ReceiptTable.FromStage, ReceiptTable.ToStage, ReceiptTable.Statement, ReceiptTable.MovedOn, ReceiptTable.Previous, ReceiptTable.PreviousHash, ReceiptTable.Hash,
    ];

    /// <summary>The receipts by governed row.</summary>
    public static ILookup<Guid, KeptReceipt> Read(IOrganizationService service, IEnumerable<KeptGate> gates)
    {
        var query = new QueryExpression(ReceiptTable.Name) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ReceiptTable.Gate, ConditionOperator.In, [.. gates.Select(g => (object)g.RowId)]);
        return service.RetrieveAll(query).ToLookup(row => row.LookupId(ReceiptTable.Gate)!.Value, Read);
    }

    private static KeptReceipt Read(Entity row)
    {
        var statement = row.GetAttributeValue<string>(ReceiptTable.Statement) ?? "";
        return new KeptReceipt(
            row.Id,
            row.GetAttributeValue<string>(ReceiptTable.Title) ?? "",
            statement,
            StatementJson.Read(statement),
            ReadColumns(row),
            row.GetAttributeValue<string>(ReceiptTable.Hash) ?? "",
            row.LookupId(ReceiptTable.Previous),
            row.GetAttributeValue<DateTime>(ReceiptTable.MovedOn));
    }

    private static ReceiptStatement ReadColumns(Entity row) => new(
        row.GetAttributeValue<OptionSetValue>(ReceiptTable.Kind) is { } kind ? Words.Of(Choices.Read<ReceiptKind>(kind)) : "",
        row.GetAttributeValue<string>(ReceiptTable.RowReference) ?? "",
        row.GetAttributeValue<string>(ReceiptTable.ProcessCode) ?? "",
        row.GetAttributeValue<int?>(ReceiptTable.ProcessVersion) ?? 0,
        row.GetAttributeValue<string>(ReceiptTable.FromStage) ?? "",
        row.GetAttributeValue<string>(ReceiptTable.ToStage) ?? "",
        row.GetAttributeValue<string>(ReceiptTable.PreviousHash));
}
