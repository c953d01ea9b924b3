using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.SignOffs;

/// <summary>Asks a department for its word. What is asked for already, or stands, is not asked for twice.</summary>
[CrmPluginRegistration(Message)]
public sealed class RequestSignOff : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_RequestSignOff";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var gate = GateKeeper.Lock(context, row);
        var requirement = gate.RequireRequirement(context.GivenText("RequirementCode"));
        if (requirement.SignOff is not { } rule)
            throw new RefusedException(wording => NoSignOff(requirement.In(wording.Language), wording), PluginHttpStatusCode.BadRequest, gate.Process);

        var id = Known(gate.Facts, requirement.Code, rule)?.Id
            ?? SignOffRows.Request(context, row, requirement, context.Identity.ActorId, SignOffRows.ValuesOf(gate.Facts, rule));
        context.Execution.OutputParameters["SignOff"] = new EntityReference(SignOffTable.Name, id);
    }

    private static string NoSignOff(Requirement requirement, Wording wording) => wording.SignOffs.NoSignOff(requirement.Title, requirement.Ask);

    private static SignOff? Known(Facts facts, string code, SignOffRule rule) =>
        facts.SignOffs.LastOrDefault(s => s.RequirementCode == code && (s.State == SignOffState.Requested || s.Stands(facts, rule)));
}
