using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Mail;

/// <summary>
/// Captures an e-mail that is delivered and regarding a governed row. Everything in it is what the caller says, so it is
/// the customer's own act only where the mail synchronisation says so. The messages go by two names each (platform docs,
/// register a plug-in, and the e-mail's table reference); under the second, what the first has captured stays.
/// </summary>
[CrmPluginRegistration("DeliverIncoming", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail delivered: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a41",
    Description = Reason)]
[CrmPluginRegistration("DeliverIncomingEmail", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail delivered, by the request's name: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a42",
    Description = Reason)]
[CrmPluginRegistration("DeliverPromote", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail promoted: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a43",
    Description = Reason)]
[CrmPluginRegistration("DeliverPromoteEmail", MailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "E-mail promoted, by the request's name: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a44",
    Description = Reason)]
public sealed class MailCapture : PluginBase
{
    /// <summary>Who holds this role delivers what has really arrived.</summary>
    public const string SynchronizationRole = "Sales Process Mail Synchronization";

    private const string Reason = "Captures a delivered e-mail that is regarding an opportunity, lead or client as evidence.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var mail = DeliveredMail.Read(context, IdOf(context));
        if (mail.Row is not { } row)
            return;

        var gate = GateKeeper.Lock(context, row);
        var known = EvidenceRows.From(gate, mail.Id);
        if (known?.Sha256 == mail.Text.Hash)
            return;

        if (known is not null)
            EvidenceRows.Withdraw(context, known, "The e-mail was delivered again with other content.");
        EvidenceRows.Capture(context, gate, ArtifactOf(context, gate, mail));
    }

    private static Guid IdOf(PluginContext context) =>
        context.Execution.OutputParameters.TryGetValue("EmailId", out var id) && id is Guid delivered ? delivered : context.Execution.PrimaryEntityId;

    private static Artifact ArtifactOf(PluginContext context, GovernedGate gate, DeliveredMail mail)
    {
        var source = new EvidenceSource
        {
            IsSynchronizedMail = IsSynchronized(context),
            IsFromCustomer = mail.SenderId is { } sender && gate.Buyers.Include(context, sender),
            IsImpersonated = context.Identity.IsImpersonated,
        };
        return new(mail.Id, mail.Text.Subject, EvidenceKind.Email, EvidenceRows.Assign(gate, mail.Id, mail.Text.Subject), mail.Text.Hash, source)
        {
            ContactId = mail.SenderId,
            Channel = source.IsSynchronizedMail ? "mail" : context.Identity.Channel,
        };
    }

    private static bool IsSynchronized(PluginContext context) =>
        HeldRoles.Of(context, context.Identity.ActorId).Includes(SynchronizationRole);
}
