using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>
/// Registers the steps that plug-ins of no solution declare. What an administrator does to them stays, until plug-ins come that
/// declare something else.
/// </summary>
internal sealed class StepSeeder(RowWriter writer, PluginTypes plugins, DataFile? file)
{
    private const string RegistrationSetting = "registrations";

    /// <summary>Writes the steps anew if what is declared has changed.</summary>
    public void Seed(Transaction transaction)
    {
        var rows = RegistrationRows.Of(plugins, transaction.Store.Catalog);
        var hash = HashOf(rows);
        if (file?.Setting(RegistrationSetting) == hash)
            return;

        var ofSolutions = transaction.Store.Catalog.Solutions.SelectMany(s => s.Steps).SelectMany(s => s.Images.Select(i => i.Id).Append(s.Id)).ToHashSet();
        foreach (var name in new[] { StepRows.ImageTable, StepRows.Table })
            Clear(transaction, transaction.Store.Table(name), [.. rows.Select(r => r.Id)], ofSolutions);
        foreach (var row in rows)
            writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true);
        transaction.Keep(RegistrationSetting, hash);
    }

    // Steps of solutions and those that an administrator registered are left alone.
    private static void Clear(Transaction transaction, TableStore table, HashSet<Guid> declared, HashSet<Guid> ofSolutions)
    {
        var isManaged = table.Ordinal("ismanaged");
        foreach (var row in transaction.All(table).Where(r => (r[isManaged] is true && !ofSolutions.Contains(r.Id)) || declared.Contains(r.Id)).ToList())
            transaction.Remove(table, row.Id);
    }

    private static string HashOf(IEnumerable<Entity> rows)
    {
        var text = string.Join('\n', rows.Select(r => $"{r.Id} {string.Join(';', r.Attributes.Select(a => $"{a.Key}={TextOf(a.Value)}"))}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static object? TextOf(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        _ => value,
    };
}
