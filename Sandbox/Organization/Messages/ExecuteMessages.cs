using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Executes requests one after the other, each for itself.</summary>
internal sealed class ExecuteMultipleMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["ExecuteMultiple"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var settings = request.Optional<ExecuteMultipleSettings>("Settings") ?? new();
        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        foreach (var (index, inner) in request.Required<OrganizationRequestCollection>("Requests").Index())
        {
            var item = Execute(index, inner, caller);
            isFaulted |= item.Fault is not null;
            if (settings.ReturnResponses || item.Fault is not null)
                responses.Add(item);
            if (item.Fault is not null && !settings.ContinueOnError)
                break;
        }

        return new ExecuteMultipleResponse
        {
            ResponseName = "ExecuteMultiple",
            Results = new() { ["IsFaulted"] = isFaulted, ["Responses"] = responses },
        };
    }

    private ExecuteMultipleResponseItem Execute(int index, OrganizationRequest request, Caller caller)
    {
        try
        {
            return new() { RequestIndex = index, Response = engine.Execute(request, caller) };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            caller.Transaction?.DoomWith(fault);
            return new() { RequestIndex = index, Fault = fault.Detail };
        }
    }
}

/// <summary>Executes requests in one transaction: all or none.</summary>
internal sealed class ExecuteTransactionMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["ExecuteTransaction"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) =>
        engine.InTransaction(caller, transaction =>
        {
            var within = caller with { Transaction = transaction };
            var responses = new OrganizationResponseCollection();
            foreach (var inner in request.Required<OrganizationRequestCollection>("Requests"))
                responses.Add(engine.Execute(inner, within));
            return new ExecuteTransactionResponse { ResponseName = "ExecuteTransaction", Results = new() { ["Responses"] = responses } };
        });
}
