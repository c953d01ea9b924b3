using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>Writes the rows an organisation has before anybody works in it, and keeps the solution's own up to date.</summary>
internal sealed class Seeder(RowWriter writer, SolutionContent solution, DataFile? file, string? configurationData)
{
    private const string ConfigurationSetting = "configuration";

    /// <summary>Writes what is missing or has changed.</summary>
    public void Seed(Transaction transaction)
    {
        foreach (var row in SystemRows.All(transaction.Store.OrganizationId))
            if (!Exists(transaction, row))
                writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true);
        foreach (var row in SolutionRows())
            Ensure(transaction, row);
        foreach (var row in PrivilegeRows.All(transaction.Store.Catalog))
            Ensure(transaction, row);
        foreach (var role in BuiltInRoles.All(transaction.Store.Catalog).Concat(solution.Roles))
            EnsurePrivileges(transaction, role);
        if (configurationData is not null)
            LoadConfiguration(transaction, configurationData);
    }

    private static bool Exists(Transaction transaction, Entity row) =>
        transaction.Find(transaction.Store.Table(row.LogicalName), row.Id) is not null;

    // What is there stays as the people of the organisation have it; a row that they deleted does not come back before
    // a solution with other configuration does.
    private void LoadConfiguration(Transaction transaction, string path)
    {
        var data = ConfigurationFile.Read(path, transaction.Store.Catalog);
        if (file?.Setting(ConfigurationSetting) == data.Hash)
            return;

        foreach (var row in data.Rows.Where(r => !Exists(transaction, r)))
            writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true);
        transaction.Keep(ConfigurationSetting, data.Hash);
    }

    // What was given to a role beside the solution has rows of other ids, and stays.
    private void EnsurePrivileges(Transaction transaction, SecurityRole role)
    {
        var privileges = transaction.Store.Table("privilege");
        var grants = transaction.Store.Table("roleprivileges");
        var stated = PrivilegeRows.Grants(role, p => transaction.Find(privileges, p) is not null).ToDictionary(g => g.Id);
        foreach (var grant in transaction.Matching(grants, grants.Ordinal("roleid"), role.Id).ToList())
            if (!stated.ContainsKey(grant.Id) && grant.Id == PrivilegeRows.GrantId(role.Id, ((RowKey)grant[grants.Ordinal("privilegeid")]!).Id))
                transaction.Remove(grants, grant.Id);
        foreach (var grant in stated.Values)
            Ensure(transaction, grant);
    }

    private void Ensure(Transaction transaction, Entity row)
    {
        var table = transaction.Store.Table(row.LogicalName);
        var before = transaction.Find(table, row.Id);
        if (before is null)
            writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true);
        else if (row.Attributes.Any(a => !Equals(before[RowReader.Place(table, a.Key)], ColumnValues.ToStored(row.LogicalName, table.Table.Columns[a.Key], a.Value))))
            writer.Update(transaction, row, WellKnown.SystemUser, asPlatform: true);
    }

    private IEnumerable<Entity> SolutionRows() => solution.Flows
        .SelectMany(f => f.Stages.Select(s => StageRow(f, s)).Prepend(FlowRow(f)))
        .Concat(solution.Roles.Select(r => SystemRows.Role(r.Id, r.Name, template: null)));

    private static Entity FlowRow(ProcessFlow flow) => new("workflow", flow.Id)
    {
        ["name"] = flow.Name,
        ["uniquename"] = flow.Table,
        ["category"] = new OptionSetValue(4),
        ["type"] = new OptionSetValue(1),
        ["businessprocesstype"] = new OptionSetValue(0),
        ["primaryentity"] = flow.PrimaryTable,
        ["processorder"] = flow.Order,
        ["ismanaged"] = true,
        ["statecode"] = new OptionSetValue(1),
        ["statuscode"] = new OptionSetValue(2),
    };

    private static Entity StageRow(ProcessFlow flow, FlowStage stage) => new("processstage", stage.Id)
    {
        ["stagename"] = stage.Name,
        ["processid"] = new EntityReference("workflow", flow.Id),
        ["primaryentitytypecode"] = stage.Table,
        ["stagecategory"] = stage.Category is { } category ? new OptionSetValue(category) : null,
    };
}
