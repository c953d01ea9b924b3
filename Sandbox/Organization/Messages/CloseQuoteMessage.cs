using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Closes a quote as won or lost: creates the close activity and changes the quote. The opportunity stays as it is.</summary>
internal sealed class CloseQuoteMessage(Engine engine) : IMessage
{
    private const string Win = "WinQuote";
    private const string Close = "CloseQuote";
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Win, Close];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var quote = request.Required<Entity>("QuoteClose").GetAttributeValue<EntityReference>("quoteid")
            ?? throw Faults.Invalid($"The request '{request.RequestName}' does not say which quote: QuoteClose has no 'quoteid'.");
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        // Steps are registered for "Win" and "Lose"; the documentation also lists the requests' own names.
        var stepMessage = request.RequestName == Win ? "Win" : "Lose";
        engine.Pipeline.Run(engine.Operations.Make(stepMessage, engine.Table("quote"), quote.Id, caller, input, Finish, stepMessage, request.RequestName));
        return new() { ResponseName = request.RequestName };
    }

    private void Finish(Operation operation, Transaction transaction)
    {
        var state = operation.StepMessages.Contains(Win) ? Won : Closed;
        var table = transaction.Store.Table("quote");
        var quote = transaction.Find(table, operation.PrimaryId) ?? throw Faults.MissingRow("quote", operation.PrimaryId);
        if (quote[table.Ordinal("statecode")] is not Active)
            throw Faults.Invalid($"The quote '{quote[table.Ordinal("name")]}' is not active. Only an active quote can be won or closed.");

        var activity = new Entity("quoteclose");
        activity.Attributes.AddRange(((Entity)operation.Input["QuoteClose"]).Attributes);
        engine.Execute(new CreateRequest { Target = activity }, operation.Inner);
        var closed = new Entity("quote", operation.PrimaryId)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(Closing.StatusOf(operation, state)),
            ["closedon"] = activity.GetAttributeValue<DateTime?>("actualend") ?? operation.CreatedOn,
        };
        Closing.Write(engine, closed, operation);
    }
}
