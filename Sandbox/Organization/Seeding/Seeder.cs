using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>Writes the rows an organisation has before anybody works in it.</summary>
internal sealed class Seeder(RowWriter writer, DataFile? file)
{
    /// <summary>The setting that tells which configuration was loaded.</summary>
    public const string ConfigurationSetting = "configuration";

    /// <summary>Writes those that every organisation has: what is missing or has changed.</summary>
    public void SeedPlatform(Transaction transaction)
    {
        var rows = new SeededRows(writer, transaction);
        foreach (var row in SystemRows.All(transaction.Store.OrganizationId))
            if (rows.Find(row) is null)
                rows.Create(row);
        foreach (var row in transaction.Store.Catalog.PlatformFlows.SelectMany(f => FlowRows.Of(f, isManaged: true)).Where(r => rows.Find(r) is null))
            rows.Create(Activated(row));
        foreach (var row in PrivilegeRows.All(transaction.Store.Catalog))
            rows.Ensure(row);
        foreach (var role in BuiltInRoles.All(transaction.Store.Catalog))
            rows.EnsurePrivileges(role);
    }

    private static Entity Activated(Entity row)
    {
        if (row.LogicalName == FlowRows.Table)
            (row["statecode"], row["statuscode"]) = (new OptionSetValue(1), new OptionSetValue(2));
        return row;
    }

    /// <summary>
    /// Loads configuration data. What is there stays as the people of the organisation have it; a row that they deleted
    /// does not come back before other configuration does.
    /// </summary>
    public void LoadConfiguration(Transaction transaction, string path)
    {
        var data = ConfigurationFile.Read(path, transaction.Store.Catalog);
        if (file?.Setting(ConfigurationSetting) == data.Hash)
            return;

        var rows = new SeededRows(writer, transaction);
        foreach (var row in data.Rows.Where(r => rows.Find(r) is null))
            rows.Create(row);
        transaction.Keep(ConfigurationSetting, data.Hash);
    }
}
