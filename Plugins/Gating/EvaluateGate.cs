using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// Answers "may I?" with the same decision that stops the save: what the next stage of an opportunity needs, for the
/// gate panel and for whoever asks before acting. It changes nothing.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class EvaluateGate : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_EvaluateGate";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var opportunity = (EntityReference)context.Execution.InputParameters["Target"];
        RequireVisible(context, opportunity.Id);
        var gate = GateKeeper.Peek(context, opportunity.Id);
        context.Execution.OutputParameters["Verdict"] = gate.RequireProcess() is { } process
            ? VerdictJson.For(Gate.Judge(process, new Move(gate.Position, Wanted(context, gate)), gate.Facts), gate.Facts, opportunity.Id)
            : VerdictJson.Ungoverned;
    }

    // The gate is read as SYSTEM, so whoever may not read the opportunity is stopped here.
    private static void RequireVisible(PluginContext context, Guid opportunityId)
    {
        var query = new QueryExpression(OpportunityTable.Name) { ColumnSet = new ColumnSet(OpportunityTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunityId);
        if (context.Caller.RetrieveMultiple(query).Entities.Count == 0)
            throw new InvalidPluginExecutionException("This opportunity is not there, or you may not read it.", PluginHttpStatusCode.NotFound);
    }

    private static int Wanted(PluginContext context, OpportunityGate gate)
    {
        var wanted = context.Execution.InputParameters.TryGetValue("ToStage", out var stage) ? stage as string : null;
        if (string.IsNullOrEmpty(wanted))
            return Math.Min(gate.Position + 1, gate.Process!.Won);
        return gate.Process!.PositionOf(wanted!) ?? throw new InvalidPluginExecutionException(
            $"The process {gate.Process.Name} has no stage \"{wanted}\". It has: {string.Join(", ", gate.Process.Stages.Select(s => s.Code))}, won.",
            PluginHttpStatusCode.BadRequest);
    }
}
