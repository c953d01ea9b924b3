using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Waivers;

/// <summary>Lets a waiver that runs end later, as often as its requirement allows. Whoever extends it answers for it from then on.</summary>
[CrmPluginRegistration(Message)]
public sealed class ExtendWaiver : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ExtendWaiver";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var locked = LockedWaiver.Lock(context);
        var end = context.Given<DateTime>("Until");
        Parameters.Heed(Waiving.ObjectionToExtend(locked.Waiver, locked.Requirement, context.Now), PluginHttpStatusCode.Conflict, locked.Gate.Process);
        Parameters.Heed(
            end <= locked.Waiver.ValidUntil ? wording => wording.Waivers.RunsAlready(locked.Waiver.ValidUntil) : Waiving.ObjectionToEnd(locked.Requirement, end, context.Now),
            PluginHttpStatusCode.BadRequest,
            locked.Gate.Process);
        context.Suite.Update(new Entity(WaiverTable.Name, locked.Waiver.Id)
        {
            [WaiverTable.ValidUntil] = end,
            [WaiverTable.Extensions] = locked.Waiver.Extensions + 1,
            [WaiverTable.DecidedBy] = new EntityReference(UserTable.Name, locked.By.UserId),
        });
    }
}
