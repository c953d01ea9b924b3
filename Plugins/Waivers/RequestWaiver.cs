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
        Parameters.Heed(ObjectionTo(gate, requirement), PluginHttpStatusCode.PreconditionFailed);
        Parameters.Heed(until is { } end ? Waiving.ObjectionToEnd(requirement, end, context.Now) : null, PluginHttpStatusCode.BadRequest);
        context.Execution.OutputParameters["Waiver"] = new EntityReference(WaiverTable.Name, context.Suite.Create(WaiverOf(context, row, requirement, until)));
    }

    private static string? ObjectionTo(GovernedGate gate, Requirement requirement) =>
        requirement.Waiver is null ? Waiving.NotWaivable(requirement)
        : gate.Facts.Waivers.Any(w => w.RequirementCode == requirement.Code && w.State == WaiverState.Requested) ? $"A waiver of {requirement.Title} has been asked for already. Whoever has the authority decides it."
        : null;

    private static Entity WaiverOf(PluginContext context, GovernedRow row, Requirement requirement, DateTime? until) => new(WaiverTable.Name)
    {
        [WaiverTable.Title] = requirement.Title,
        [row.Table.Lookup] = row.Reference,
        [WaiverTable.RequirementCode] = requirement.Code,
        [WaiverTable.Reason] = context.RequireText("Reason", $"Not asked for: say why {requirement.Title} cannot be met now."),
        [WaiverTable.Compensation] = context.RequireText("Compensation", "Not asked for: say what is done instead, so that the risk stays small."),
        [WaiverTable.RequestedBy] = new EntityReference(UserTable.Name, context.Identity.ActorId),
        [WaiverTable.RequestedOn] = context.Now,
        [WaiverTable.RequestedUntil] = until,
        [WaiverTable.Extensions] = 0,
    };
}
