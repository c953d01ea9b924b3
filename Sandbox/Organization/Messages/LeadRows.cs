using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>The rows that a lead becomes.</summary>
internal static class LeadRows
{
    /// <summary>The account.</summary>
    public static Entity Account(Entity lead) => Row("account", lead, ("name", "companyname"), ("telephone1", "telephone1"), ("websiteurl", "websiteurl"));

    /// <summary>The contact, of the account where there is one.</summary>
    public static Entity Contact(Entity lead, EntityReference? account)
    {
        var contact = Row("contact", lead, ("firstname", "firstname"), ("lastname", "lastname"), ("jobtitle", "jobtitle"), ("emailaddress1", "emailaddress1"), ("telephone1", "telephone1"));
        if ((account ?? lead.GetAttributeValue<EntityReference>("parentaccountid")) is { } company)
            contact["parentcustomerid"] = company;
        return contact;
    }

    /// <summary>The opportunity, of the customer that the request names or of what the lead became.</summary>
    public static Entity Opportunity(Entity lead, ParameterCollection input, EntityReference? account, EntityReference? contact)
    {
        var opportunity = Row("opportunity", lead, ("name", "subject"), ("description", "description"), ("estimatedvalue", "estimatedamount"), ("estimatedclosedate", "estimatedclosedate"));
        opportunity["originatingleadid"] = lead.ToEntityReference();
        Set(opportunity, "parentaccountid", account ?? lead.GetAttributeValue<EntityReference>("parentaccountid"));
        Set(opportunity, "parentcontactid", contact ?? lead.GetAttributeValue<EntityReference>("parentcontactid"));
        Set(opportunity, "customerid", Given(input, "OpportunityCustomerId") ?? account ?? contact ?? lead.GetAttributeValue<EntityReference>("parentaccountid"));
        Set(opportunity, "transactioncurrencyid", Given(input, "OpportunityCurrencyId"));
        return opportunity;
    }

    private static EntityReference? Given(ParameterCollection input, string name) =>
        input.TryGetValue(name, out EntityReference row) ? row : null;

    private static void Set(Entity row, string column, EntityReference? value)
    {
        if (value is not null)
            row[column] = value;
    }

    private static Entity Row(string table, Entity lead, params (string Column, string From)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, from) in columns)
            if (lead.Attributes.TryGetValue(from, out var value))
                row[column] = value;
        return row;
    }
}
