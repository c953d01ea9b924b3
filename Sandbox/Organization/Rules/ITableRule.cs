using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>Something the platform itself does or forbids when rows of one of its tables are written.</summary>
internal interface ITableRule
{
    /// <summary>Whether the rule is about a table.</summary>
    bool AppliesTo(Metadata.Table table);

    /// <summary>Completes the draft, or refuses it.</summary>
    void Apply(RowDraft draft);
}
