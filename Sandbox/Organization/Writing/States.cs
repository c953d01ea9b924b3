namespace SalesProcessPlugins.Sandbox.Organization.Writing;

/// <summary>Keeps state and status of a row in step.</summary>
internal static class States
{
    /// <summary>Gives a new row its first state, and a changed state its default status; refuses pairs that do not belong together.</summary>
    public static void Complete(RowDraft draft)
    {
        if (!draft.Has("statecode"))
            return;

        var states = draft.Table.Columns["statecode"];
        var statuses = draft.Table.Columns["statuscode"];
        if (draft["statecode"] is null)
            draft.Stamp("statecode", states.Options.Keys.Min());
        var state = (int)draft["statecode"]!;
        if (draft["statuscode"] is null || (draft.Sets("statecode") && !draft.Sets("statuscode") && statuses.Pairs[(int)draft["statuscode"]!] != state))
            draft.Stamp("statuscode", states.Pairs[state]);
        var status = (int)draft["statuscode"]!;
        if (statuses.Pairs[status] != state)
            throw Faults.Of(ErrorCodes.InvalidStatus, $"{status} ({statuses.Options[status]}) is not a valid status code for the state {state} ({states.Options[state]}) of {draft.Table.LogicalName.WithArticle()}.");
    }
}
