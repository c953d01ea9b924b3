using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Writing;

/// <summary>Derives the owning columns from a row's owner.</summary>
internal static class Owners
{
    /// <summary>Fills owning user, team and business unit.</summary>
    public static void Complete(RowDraft draft)
    {
        if (draft["ownerid"] is not RowKey owner)
            return;

        draft.Stamp("owninguser", owner.Table == "systemuser" ? owner : null);
        draft.Stamp("owningteam", owner.Table == "team" ? owner : null);
        var principals = draft.Transaction.Store.Table(owner.Table);
        draft.Stamp("owningbusinessunit", draft.Transaction.Find(principals, owner.Id)?[principals.Ordinal("businessunitid")]);
    }
}
