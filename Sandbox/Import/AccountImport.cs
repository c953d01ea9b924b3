using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Makes accounts of the customers.</summary>
internal sealed class AccountImport(RowLoader loader)
{
    private const decimal Millions = 1_000_000;

    /// <summary>Loads the customers, parents before subsidiaries, and gives the accounts by name.</summary>
    public KnownNames<Guid> Load(IReadOnlyList<SalesRow> rows)
    {
        var accounts = new KnownNames<Guid>();
        foreach (var row in ParentsFirst(rows))
        {
            if (row["account"] is not { } name)
            {
                loader.Reject(row, "no account");
                continue;
            }

            var id = StableId.For($"import/account/{name}");
            var remarks = new List<string>();
            var account = Account(row, name, id, accounts, remarks);
            loader.Load(row, id, remarks, () => [new CreateRequest { Target = account }]);
            if (loader.IsThere(id)) accounts.Add(name, id);
        }

        return accounts;
    }

    private static Entity Account(SalesRow row, string name, Guid id, KnownNames<Guid> accounts, List<string> remarks)
    {
        var account = new Entity("account", id) { ["name"] = name, ["address1_country"] = row["office_location"] };
        if (!row.TryNumber("revenue", out var revenue) || revenue is null) remarks.Add("no number in revenue: loaded without it");
        else account["revenue"] = new Money(revenue.Value * Millions);
        if (!row.TryNumber("employees", out var employees) || employees is null) remarks.Add("no number in employees: loaded without it");
        else account["numberofemployees"] = (int)employees.Value;
        account["industrycode"] = Sectors.Industry(row["sector"], remarks);
        account["parentaccountid"] = Parent(row, accounts, remarks);
        account["description"] = $"Sector: {row["sector"] ?? "not known"}. Founded: {row["year_established"] ?? "not known"}.";
        return account;
    }

    private static EntityReference? Parent(SalesRow row, KnownNames<Guid> accounts, List<string> remarks)
    {
        if (row["subsidiary_of"] is not { } name) return null;
        if (accounts.Find(name) is { } parent) return new EntityReference("account", parent.Value);
        remarks.Add($"the parent company \"{name}\" is not in the file: loaded without it");
        return null;
    }

    /// <summary>Rows without a parent, then those whose parent has come, and so on; what is left has none in the file.</summary>
    private static List<SalesRow> ParentsFirst(IReadOnlyList<SalesRow> rows)
    {
        var ordered = new List<SalesRow>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var waiting = rows.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(r => r["subsidiary_of"] is not { } parent || names.Contains(parent)).ToList();
            if (ready.Count == 0) break;
            ordered.AddRange(ready);
            names.UnionWith(ready.Select(r => r["account"]).OfType<string>());
            waiting = [.. waiting.Except(ready)];
        }

        return [.. ordered, .. waiting];
    }
}
