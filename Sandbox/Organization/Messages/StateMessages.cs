using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Gives a row to another owner.</summary>
internal sealed class AssignMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Assign"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        var assignee = request.Required<EntityReference>("Assignee");
        var columns = new Entity(target.LogicalName, target.Id) { ["ownerid"] = assignee };
        engine.Pipeline.Run(SpecialUpdate.Of(engine, "Assign", columns, request, caller));
        return new AssignResponse { ResponseName = "Assign" };
    }
}

/// <summary>Changes a row's state by the older message, which raises its own events and no Update.</summary>
internal sealed class SetStateMessage(Engine engine) : IMessage
{
    private const int DefaultStatus = -1;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["SetState"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var moniker = request.Required<EntityReference>("EntityMoniker");
        var columns = new Entity(moniker.LogicalName, moniker.Id) { ["statecode"] = request.Required<OptionSetValue>("State") };
        if (request.Optional<OptionSetValue>("Status") is { Value: not DefaultStatus } status)
            columns["statuscode"] = status;
        engine.Pipeline.Run(SpecialUpdate.Of(engine, "SetState", columns, request, caller, "SetState", "SetStateDynamicEntity"));
        return new SetStateResponse { ResponseName = "SetState" };
    }
}

/// <summary>A change of a row by another message than Update.</summary>
internal static class SpecialUpdate
{
    /// <summary>The operation that writes some columns under the name of a message.</summary>
    public static Operation Of(Engine engine, string message, Entity columns, OrganizationRequest request, Caller caller, params string[] stepMessages)
    {
        var table = engine.Catalog.Tables.GetValueOrDefault(columns.LogicalName ?? "") ?? throw Faults.UnknownTable(columns.LogicalName);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        return engine.Operations.Make(message, table, columns.Id, caller, input, Write, stepMessages);

        void Write(Operation operation, Transaction transaction) =>
            engine.Writer.Update(transaction, columns, operation.Caller.UserId);
    }
}
