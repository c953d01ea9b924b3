using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Closes an opportunity as won or lost: creates the close activity and changes the opportunity, both as messages of their own.</summary>
internal sealed class CloseOpportunityMessage(Engine engine) : IMessage
{
    private const string Win = "WinOpportunity";
    private const int Open = 0;
    private const int Won = 1;
    private const int Lost = 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Win, "LoseOpportunity"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var close = request.Required<Entity>("OpportunityClose");
        var opportunity = close.GetAttributeValue<EntityReference>("opportunityid")
            ?? throw Faults.Invalid($"The request '{request.RequestName}' does not say which opportunity: OpportunityClose has no 'opportunityid'.");
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        // Steps are registered for "Win" and "Lose"; the documentation also lists the requests' own names.
        var stepMessage = request.RequestName[..^"Opportunity".Length];
        engine.Pipeline.Run(engine.Operations.Make(stepMessage, engine.Table("opportunity"), opportunity.Id, caller, input, Close, stepMessage, request.RequestName));
        return request.RequestName == Win
            ? new WinOpportunityResponse { ResponseName = Win }
            : new LoseOpportunityResponse { ResponseName = request.RequestName };
    }

    private void Close(Operation operation, Transaction transaction)
    {
        var state = operation.StepMessages.Contains(Win) ? Won : Lost;
        var table = transaction.Store.Table("opportunity");
        var opportunity = transaction.Find(table, operation.PrimaryId) ?? throw Faults.MissingRow("opportunity", operation.PrimaryId);
        if (opportunity[table.Ordinal("statecode")] is not Open)
            throw Faults.Invalid($"The opportunity '{opportunity[table.Ordinal("name")]}' has already been closed.");

        var status = Closing.StatusOf(operation, state);
        var close = (Entity)operation.Input["OpportunityClose"];
        engine.Execute(new CreateRequest { Target = Activity(close, state, status) }, operation.Inner);
        Closing.Write(engine, Closed(operation, close, state, status), operation);
    }

    private static Entity Activity(Entity close, int state, int status)
    {
        var activity = new Entity("opportunityclose", close.Id);
        activity.Attributes.AddRange(close.Attributes);
        activity["opportunitystatecode"] = new OptionSetValue(state);
        activity["opportunitystatuscode"] = new OptionSetValue(status);
        return activity;
    }

    private static Entity Closed(Operation operation, Entity close, int state, int status)
    {
        var opportunity = new Entity("opportunity", operation.PrimaryId)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
            ["actualclosedate"] = close.GetAttributeValue<DateTime?>("actualend") ?? operation.CreatedOn,
        };
        if (close.GetAttributeValue<Money>("actualrevenue") is { } revenue)
            opportunity["actualvalue"] = revenue;
        return opportunity;
    }
}
