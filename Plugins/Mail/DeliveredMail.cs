using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Mail;

/// <summary>An e-mail as far as evidence is made of it.</summary>
/// <param name="Id">The e-mail.</param>
/// <param name="Row">The governed row it is regarding; null for another table or none.</param>
/// <param name="Text">What it says.</param>
/// <param name="SenderId">The contact whose address it came from; null where none is known by it.</param>
internal sealed record DeliveredMail(Guid Id, GovernedRow? Row, MailText Text, Guid? SenderId)
{
    private static readonly Relationship Parties = new(MailTable.OfParties);
    private static readonly Relationship Attachments = new(MailTable.OfAttachments);

    /// <summary>Reads an e-mail with its sender and its attachments, with one request.</summary>
    public static DeliveredMail Read(PluginContext context, Guid id)
    {
        var row = ((RetrieveResponse)context.System.Execute(new RetrieveRequest
        {
            Target = new EntityReference(MailTable.Name, id),
            ColumnSet = new ColumnSet(MailTable.ReadColumns),
            RelatedEntitiesQuery = new() { { Parties, Sender() }, { Attachments, Files() } },
        })).Entity;
        var hashes = Rows(row, Attachments).Select(HashOf).ToList();
        return new(
            id,
            GovernedRow.Find(row.GetAttributeValue<EntityReference>(MailTable.Regarding)),
            new(row.GetAttributeValue<string>(MailTable.Sender), row.GetAttributeValue<string>(MailTable.Subject), row.GetAttributeValue<string>(MailTable.Body), hashes),
            Rows(row, Parties).Select(p => p.GetAttributeValue<EntityReference>(MailTable.Party)).FirstOrDefault(p => p?.LogicalName == ContactTable.Name)?.Id);
    }

    private static QueryExpression Sender()
    {
        var query = new QueryExpression(MailTable.PartyName) { ColumnSet = new ColumnSet(MailTable.Party) };
        query.Criteria.AddCondition(MailTable.PartyRole, ConditionOperator.Equal, MailTable.Sending);
        return query;
    }

    private static QueryExpression Files() => new(MailTable.AttachmentName) { ColumnSet = new ColumnSet(MailTable.AttachmentBody) };

    private static DataCollection<Entity> Rows(Entity mail, Relationship relationship) =>
        (mail.RelatedEntities.TryGetValue(relationship, out var rows) ? rows : new EntityCollection()).Entities;

    private static string HashOf(Entity attachment) =>
        Sha256.Of(Convert.FromBase64String(attachment.GetAttributeValue<string>(MailTable.AttachmentBody) ?? ""));
}
