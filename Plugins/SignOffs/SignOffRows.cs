using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.SignOffs;

/// <summary>Sign-offs as the rows that are written of them.</summary>
internal static class SignOffRows
{
    /// <summary>Asks for a sign-off of the values there are.</summary>
    public static Guid Request(PluginContext context, GovernedRow row, Requirement requirement, Guid requesterId, IReadOnlyDictionary<string, string?> values) =>
        context.Suite.Create(new Entity(SignOffTable.Name)
        {
            [SignOffTable.Title] = requirement.Title,
            [row.Table.Lookup] = row.Reference,
            [SignOffTable.RequirementCode] = requirement.Code,
            [SignOffTable.Role] = requirement.SignOff!.Role,
            [SignOffTable.Ask] = requirement.Ask,
            [SignOffTable.RequestedBy] = new EntityReference(UserTable.Name, requesterId),
            [SignOffTable.RequestedOn] = context.Now,
            [SignOffTable.RequestedValues] = new JsonObject(values).ToString(),
        });

    /// <summary>The values that a signature binds; money with its currency, without which it says little.</summary>
    public static IReadOnlyDictionary<string, string?> ValuesOf(Facts facts, SignOffRule rule)
    {
        var hasMoney = rule.Columns.Any(c => facts.Values.TryGetValue(c, out var value) && value?.Money is not null);
        return rule.Columns
            .Union(hasMoney ? [CurrencyTable.Id] : [])
            .ToDictionary(c => c, c => facts.Values.TryGetValue(c, out var value) ? value?.Canonical : null);
    }
}
