using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>The rows that a delivered message becomes. Whatever the caller says about it is taken as it is said.</summary>
internal static class EmailRows
{
    private static readonly (string Table, string Column)[] Addresses =
    [
        ("contact", "emailaddress1"), ("contact", "emailaddress2"), ("contact", "emailaddress3"),
        ("account", "emailaddress1"), ("lead", "emailaddress1"), ("systemuser", "internalemailaddress"),
    ];

    /// <summary>The email, incoming and from and to whoever is known by the addresses.</summary>
    public static Entity Of(ParameterCollection message, Guid id, Transaction transaction)
    {
        var email = new Entity("email", id) { ["directioncode"] = false };
        foreach (var (column, parameter) in new[] { ("subject", "Subject"), ("description", "Body"), ("messageid", "MessageId"), ("sender", "From"), ("torecipients", "To"), ("submittedby", "SubmittedBy") })
            if (message.TryGetValue(parameter, out string text))
                email[column] = text;
        if (message.TryGetValue("ReceivedOn", out DateTime receivedOn))
            email["actualend"] = receivedOn;
        foreach (var (column, parameter) in new[] { ("from", "From"), ("to", "To"), ("cc", "Cc"), ("bcc", "Bcc") })
            if (message.TryGetValue(parameter, out string addresses))
                email[column] = Parties(addresses, transaction);
        if (message.TryGetValue("ExtraProperties", out Entity extra))
            foreach (var (name, value) in extra.Attributes)
                email[name] = value;
        return email;
    }

    /// <summary>The attachments of the email.</summary>
    public static IEnumerable<Entity> Attachments(ParameterCollection message, Guid email)
    {
        if (!message.TryGetValue("Attachments", out EntityCollection attachments))
            yield break;

        foreach (var given in attachments.Entities)
        {
            var attachment = new Entity("activitymimeattachment") { ["objectid"] = new EntityReference("email", email), ["objecttypecode"] = "email" };
            foreach (var (name, value) in given.Attributes)
                attachment[name] = value;
            yield return attachment;
        }
    }

    private static EntityCollection Parties(string addresses, Transaction transaction) =>
        new([.. addresses.Split(';', ',').Select(a => a.Trim()).Where(a => a.Length > 0).Select(a => Party(a, transaction))]) { EntityName = "activityparty" };

    private static Entity Party(string address, Transaction transaction)
    {
        var party = new Entity("activityparty") { ["addressused"] = address };
        if (Addresses.Select(a => Find(a.Table, a.Column, address, transaction)).FirstOrDefault(r => r is not null) is { } known)
            party["partyid"] = known;
        return party;
    }

    private static EntityReference? Find(string name, string column, string address, Transaction transaction)
    {
        var table = transaction.Store.Table(name);
        return transaction.Matching(table, table.Ordinal(column), address) is [var row, ..] ? new(name, row.Id) : null;
    }
}
