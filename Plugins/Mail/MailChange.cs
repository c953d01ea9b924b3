using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Mail;

/// <summary>
/// Withdraws the evidence of an e-mail that is deleted, or that no longer says what was delivered. It looks once the
/// e-mail is written, so that one that is captured at the same moment is seen; at a deletion before it as well, when its files are not gone yet.
/// </summary>
[CrmPluginRegistration("Update", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    MailTable.ProofColumns, "E-mail updated: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a45",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = MailTable.ImageColumns,
    Description = "Withdraws the evidence that came from an e-mail whose content, sender or opportunity changes.")]
[CrmPluginRegistration("Delete", MailTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail deleted: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a46",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = MailTable.Regarding,
    Description = "Withdraws the evidence that came from a deleted e-mail.")]
[CrmPluginRegistration("Delete", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail gone: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a4a",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = MailTable.Regarding,
    Description = "Withdraws the evidence that was captured from an e-mail while it was deleted.")]
public sealed class MailChange : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var before = context.PreImage;
        if (GovernedRow.Find(before.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>(MailTable.Regarding)) is not { } row)
            return;

        if (context.Execution.MessageName == "Delete")
            EvidenceRows.WithdrawFrom(context, context.Execution.PrimaryEntityId, "The e-mail was deleted.");
        else if (!row.IsGoing(context) && SaysOther(before, context.Target))
            EvidenceRows.WithdrawFrom(context, context.Target.Id, "The e-mail was changed after it was delivered.");
    }

    // Who it is from is a list of parties that compares with nothing: sent at all, it counts as another.
    private static bool SaysOther(Microsoft.Xrm.Sdk.Entity before, Microsoft.Xrm.Sdk.Entity target) =>
        target.Contains(MailTable.From)
        || MailTable.ReadColumns.Any(column => target.Contains(column) && !Equals(target[column], before.Contains(column) ? before[column] : null));
}
