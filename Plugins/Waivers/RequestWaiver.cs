using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Waivers;

/// <summary>Asks for an exception, with its reason and with what is done instead.</summary>
[CrmPluginRegistration(Message)]
public sealed class RequestWaiver : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_RequestWaiver";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var gate = GateKeeper.Lock(context, row);
        var requirement = gate.RequireRequirement(context.GivenText("RequirementCode"));
        var until = context.Given<DateTime?>("Until");
        Parameters.Heed(ObjectionTo(gate, requirement), PluginHttpStatusCode.PreconditionFailed, gate.Process);
        Parameters.Heed(until is { } end ? Waiving.ObjectionToEnd(requirement, end, context.Now) : null, PluginHttpStatusCode.BadRequest, gate.Process);
        context.Execution.OutputParameters["Waiver"] = new EntityReference(WaiverTable.Name, context.Suite.Create(WaiverOf(context, gate, requirement, until)));
    }

    private static Saying? ObjectionTo(GovernedGate gate, Requirement requirement) =>
        requirement.Waiver is null ? Waiving.NotWaivable(requirement)
        : gate.Facts.Waivers.Any(w => w.RequirementCode == requirement.Code && w.State == WaiverState.Requested) ? wording => wording.Waivers.AskedForAlready(requirement.In(wording.Language).Title)
        : null;

    private static Entity WaiverOf(PluginContext context, GovernedGate gate, Requirement requirement, DateTime? until) => new(WaiverTable.Name)
    {
        [WaiverTable.Title] = requirement.Title,
        [gate.Row.Table.Lookup] = gate.Row.Reference,
        [WaiverTable.RequirementCode] = requirement.Code,
        [WaiverTable.Reason] = context.RequireText("Reason", wording => wording.Waivers.SayWhy(requirement.In(wording.Language).Title), gate.Process),
        [WaiverTable.Compensation] = context.RequireText("Compensation", wording => wording.Waivers.SayWhatInstead),
        [WaiverTable.RequestedBy] = new EntityReference(UserTable.Name, context.Identity.ActorId),
        [WaiverTable.RequestedOn] = context.Now,
        [WaiverTable.RequestedUntil] = until,
        [WaiverTable.Extensions] = 0,
    };
}
