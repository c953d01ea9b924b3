using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Reads what a deal's row says, as far as it goes; what is missing or repaired goes to the remarks.</summary>
internal sealed class DealReader
{
    private const int EarliestYear = 1753;

    private readonly KnownNames<SalesRow> products = new();
    private readonly KnownNames<Guid> customers;
    private readonly KnownNames<Guid> agents;

    public DealReader(IEnumerable<SalesRow> products, KnownNames<Guid> customers, KnownNames<Guid> agents)
    {
        foreach (var product in products)
        {
            if (product["product"] is { } name) this.products.Add(name, product);
        }

        this.customers = customers;
        this.agents = agents;
    }

    public Entity Opportunity(SalesRow row, Guid id, bool closed, List<string> remarks)
    {
        var product = Product(row, remarks);
        var customer = Customer(row, closed, remarks);
        var opportunity = new Entity("opportunity", id)
        {
            ["name"] = $"{product?.Name ?? row["product"] ?? "Deal"}{(customer is null ? ", no account yet" : $" for {customer.Name}")}",
            ["customerid"] = customer,
            ["parentaccountid"] = customer,
            ["description"] = $"Deal {row["opportunity_id"]}. Product: {product?.Name ?? row["product"] ?? "not known"}.",
        };
        if (product?.Value.TryNumber("sales_price", out var price) == true && price is not null) opportunity["estimatedvalue"] = new Money(price.Value);
        if (Agent(row, remarks) is { } owner) opportunity["ownerid"] = owner;
        if (Date(row, "engage_date", "loaded as created today", remarks) is { } engaged) opportunity["overriddencreatedon"] = engaged;
        if (!closed && Date(row, "close_date", "loaded without an estimated close date", remarks) is { } expected) opportunity["estimatedclosedate"] = expected;
        return opportunity;
    }

    public static DealEnd End(SalesRow row, bool won, List<string> remarks)
    {
        if (!row.TryNumber("close_value", out var value) || value is null) remarks.Add("no number in close_value: closed without revenue");
        else if (value == 0 && !won) remarks.Add("a lost deal with close_value 0: closed with no revenue");
        return new DealEnd(won, Date(row, "close_date", "closed today", remarks), value);
    }

    private (string Name, SalesRow Value)? Product(SalesRow row, List<string> remarks)
    {
        if (row["product"] is not { } name)
        {
            remarks.Add("no product: loaded without an estimated value");
            return null;
        }

        var found = products.Find(name);
        if (found is null) remarks.Add($"the product \"{name}\" is not in products.csv: loaded without an estimated value");
        else if (found.Value.Name != name) remarks.Add($"the product \"{name}\" is read as \"{found.Value.Name}\"");
        return found;
    }

    private EntityReference? Customer(SalesRow row, bool closed, List<string> remarks)
    {
        if (row["account"] is not { } name)
        {
            remarks.Add($"{(closed ? "a closed" : "an open")} deal without account: loaded without customer");
            return null;
        }

        var found = customers.Find(name);
        if (found is null) remarks.Add($"the account \"{name}\" is not in accounts.csv: loaded without customer");
        else if (found.Value.Name != name) remarks.Add($"the account \"{name}\" is read as \"{found.Value.Name}\"");
        return found is { } customer ? new EntityReference("account", customer.Value) { Name = customer.Name } : null;
    }

    private EntityReference? Agent(SalesRow row, List<string> remarks)
    {
        if (row["sales_agent"] is { } name && agents.Find(name) is { } agent) return new EntityReference("systemuser", agent.Value);
        remarks.Add(row["sales_agent"] is { } unknown
            ? $"the sales agent \"{unknown}\" is not in sales_teams.csv: owned by the administrator"
            : "no sales_agent: owned by the administrator");
        return null;
    }

    private static DateTime? Date(SalesRow row, string column, string consequence, List<string> remarks)
    {
        if (!row.TryDate(column, out var date)) remarks.Add($"the {column} \"{row[column]}\" is no date such as 2017-03-01: {consequence}");
        else if (date is null) remarks.Add($"no {column}: {consequence}");
        else if (date.Value.Year < EarliestYear) return TooEarly(date.Value, column, consequence, remarks);
        return date;
    }

    private static DateTime? TooEarly(DateTime date, string column, string consequence, List<string> remarks)
    {
        var day = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        remarks.Add($"the {column} {day} is before {EarliestYear}, the first year that can be kept: {consequence}");
        return null;
    }
}
