using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>Every user has settings from the first moment, under the user's own id and in the organisation's language.</summary>
internal sealed class UserSettings : ITableRule
{
    private const string Table = "usersettings";
    private const int English = 1033;

    /// <inheritdoc/>
    public bool AppliesTo(Table table) => table.LogicalName == "systemuser";

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        var settings = draft.Transaction.Store.Table(Table);
        if (!draft.IsNew || draft.Transaction.Hold(settings, draft.Id) is not null)
            return;

        var row = new RowDraft(draft.Transaction, settings, draft.Id, before: null);
        row.Stamp("uilanguageid", English);
        row.Stamp("businessunitid", draft["businessunitid"]);
        row.Put();
    }
}
