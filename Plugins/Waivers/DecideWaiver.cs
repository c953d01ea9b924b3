using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Waivers;

/// <summary>Grants a waiver until a day, or declines it with a reason. From the day it ends, the gate is locked again by itself.</summary>
[CrmPluginRegistration(Message)]
public sealed class DecideWaiver : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_DecideWaiver";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var locked = LockedWaiver.Lock(context);
        Parameters.Heed(Decided(locked.Waiver), PluginHttpStatusCode.Conflict);
        var row = context.Given<bool>("Grant") ? Granted(context, locked) : Declined(context, locked);
        row[WaiverTable.DecidedBy] = new EntityReference(UserTable.Name, locked.By.UserId);
        row[WaiverTable.DecidedOn] = context.Now;
        context.Suite.Update(row);
    }

    private static Saying? Decided(Waiver waiver) => waiver.State switch
    {
        WaiverState.Requested => null,
        WaiverState.Withdrawn => wording => wording.Waivers.NotWanted,
        _ => wording => wording.Waivers.Decided(waiver.State == WaiverState.Granted, waiver.DecidedOn),
    };

    private static Entity Granted(PluginContext context, LockedWaiver locked)
    {
        var end = context.Given<DateTime?>("Until") ?? Waiving.EndOf(locked.Waiver, locked.Requirement.Waiver!, context.Now);
        Parameters.Heed(Waiving.ObjectionToEnd(locked.Requirement, end, context.Now), PluginHttpStatusCode.BadRequest, locked.Gate.Process);
        return new Entity(WaiverTable.Name, locked.Waiver.Id)
        {
            [WaiverTable.State] = new OptionSetValue(WaiverTable.Active),
            [WaiverTable.Status] = new OptionSetValue(WaiverTable.Granted),
            [WaiverTable.DecisionReason] = context.GivenText("Reason"),
            [WaiverTable.ValidUntil] = end,
            // What the row was worth then, since it may be worth more later.
            [WaiverTable.Amount] = AmountText.Of(context, locked.Gate.Worth),
        };
    }

    private static Entity Declined(PluginContext context, LockedWaiver locked) => new(WaiverTable.Name, locked.Waiver.Id)
    {
        [WaiverTable.State] = new OptionSetValue(WaiverTable.Inactive),
        [WaiverTable.Status] = new OptionSetValue(WaiverTable.Declined),
        [WaiverTable.DecisionReason] = context.RequireText("Reason", wording => wording.Waivers.SayWhyDeclined),
    };
}
