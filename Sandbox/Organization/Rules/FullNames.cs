using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>The full name of a contact, lead or user is composed, never typed.</summary>
internal sealed class FullNames : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName is "contact" or "lead" or "systemuser";

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        var parts = new[] { draft["firstname"], draft["middlename"], draft["lastname"] }.OfType<string>();
        var name = string.Join(' ', parts);
        draft["fullname"] = name.Length > 0 ? name : null;
    }
}
