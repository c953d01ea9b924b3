using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A user, team or role belongs to a business unit: to the root where nobody says which. A new role is its own root.</summary>
internal sealed class Principals : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName is "systemuser" or "team" or "role";

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        if (draft["businessunitid"] is null)
            draft.Stamp("businessunitid", new RowKey("businessunit", WellKnown.BusinessUnit));
        if (draft.IsNew && draft.Table.LogicalName == "role")
            draft.Default("parentrootroleid", new RowKey("role", draft.Id));
    }
}
