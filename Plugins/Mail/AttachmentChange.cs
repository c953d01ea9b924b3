using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Mail;

/// <summary>Withdraws the evidence of an e-mail whose attached file is replaced, moved or deleted.</summary>
[CrmPluginRegistration("Update", MailTable.AttachmentName, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    MailTable.AttachmentColumns, "Attachment updated: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a47",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = MailTable.AttachmentMail,
    Description = Reason)]
[CrmPluginRegistration("Delete", MailTable.AttachmentName, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Attachment deleted: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a48",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = MailTable.AttachmentMail,
    Description = Reason)]
[CrmPluginRegistration("CommitAttachmentBlocksUpload", MailTable.AttachmentName, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Attachment committed in blocks: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a49",
    Description = Reason)]
public sealed class AttachmentChange : PluginBase
{
    private const string Reason = "Withdraws the evidence that came from an e-mail whose attached file changes.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (MailOf(context) is { } mailId)
            EvidenceRows.WithdrawFrom(context, mailId, "A file of the e-mail was changed or deleted after it was delivered.");
    }

    private static Guid? MailOf(PluginContext context)
    {
        var item = context.Execution.PreEntityImages.TryGetValue(PluginContext.PreImageName, out var before)
            ? before.GetAttributeValue<EntityReference>(MailTable.AttachmentMail)
            : context.Target.GetAttributeValue<EntityReference>(MailTable.AttachmentMail);
        return item?.LogicalName == MailTable.Name ? item.Id : null;
    }
}
