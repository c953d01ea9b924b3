using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>Who may speak for the customer of a governed row: its contact, and the contacts of its accounts.</summary>
/// <param name="CustomerId">The account or contact it is sold to.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="ContactId">Its contact.</param>
internal sealed record Buyers(Guid? CustomerId, Guid? AccountId, Guid? ContactId)
{
    /// <summary>The buyers that a governed row names.</summary>
    public static Buyers Read(GovernedTable table, Entity row) => new(
        row.LookupId(table.Customer),
        table.Account is { } account ? row.LookupId(account) : null,
        table.Contact is { } contact ? row.LookupId(contact) : null);

    /// <summary>The buyers once some values are written.</summary>
    public Buyers OverlaidBy(GovernedTable table, Entity values) => new(
        In(values, table.Customer, CustomerId),
        In(values, table.Account, AccountId),
        In(values, table.Contact, ContactId));

    /// <summary>Those of some evidence that another customer has confirmed, or somebody who does not speak for this one.</summary>
    public IReadOnlyList<Evidence> NotTheirs(PluginContext context, IReadOnlyCollection<Evidence> standing)
    {
        var speaking = Among(context, standing.Where(IsOwnAct).Select(e => e.ContactId!.Value).Distinct().ToList());
        return standing.Where(e => IsOfAnother(e) || (IsOwnAct(e) && !speaking.Contains(e.ContactId!.Value))).ToList();
    }

    /// <summary>Whether a contact is one of them.</summary>
    public bool Include(PluginContext context, Guid contactId) => Among(context, [contactId]).Contains(contactId);

    /// <summary>Those of some contacts who are among them; asked of the platform only where their own rows must say so.</summary>
    public HashSet<Guid> Among(PluginContext context, IReadOnlyCollection<Guid> contactIds)
    {
        var known = new HashSet<Guid>(contactIds.Where(id => id == ContactId || id == CustomerId));
        var asked = contactIds.Where(id => !known.Contains(id)).ToArray();
        if (asked.Length > 0 && CustomerIds.Length > 0)
            known.UnionWith(context.System.RetrieveMultiple(ContactsOf(asked)).Entities.Select(c => c.Id));
        return known;
    }

    private static Guid? In(Entity values, string? column, Guid? otherwise) => column is not null && values.Contains(column) ? values.LookupId(column) : otherwise;

    private static bool IsOwnAct(Evidence evidence) => evidence is { Grade: Grade.A, ContactId: not null };

    private bool IsOfAnother(Evidence evidence) => evidence.CustomerId is { } id && id != CustomerId;

    private object[] CustomerIds => [.. new[] { CustomerId, AccountId }.OfType<Guid>().Distinct().Cast<object>()];

    private QueryExpression ContactsOf(Guid[] asked)
    {
        var query = new QueryExpression(ContactTable.Name) { ColumnSet = new ColumnSet(ContactTable.Id) };
        query.Criteria.AddCondition(ContactTable.Id, ConditionOperator.In, [.. asked.Cast<object>()]);
        query.Criteria.AddCondition(ContactTable.ParentCustomer, ConditionOperator.In, CustomerIds);
        return query;
    }
}
