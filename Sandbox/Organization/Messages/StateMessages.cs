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
        request.Required<EntityReference>("Assignee");
        engine.Pipeline.Run(SpecialUpdate.Of(engine, "Assign", target, input => new() { ["ownerid"] = input["Assignee"] }, request, caller));
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
        var row = request.Required<EntityReference>("EntityMoniker");
        request.Required<OptionSetValue>("State");
        engine.Pipeline.Run(SpecialUpdate.Of(engine, "SetState", row, Columns, request, caller, "SetState", "SetStateDynamicEntity"));
        return new SetStateResponse { ResponseName = "SetState" };
    }

    private static AttributeCollection Columns(ParameterCollection input)
    {
        var columns = new AttributeCollection { ["statecode"] = input["State"] };
        if (input.TryGetValue("Status", out OptionSetValue status) && status.Value != DefaultStatus)
            columns["statuscode"] = status;
        return columns;
    }
}

/// <summary>A change of a row by another message than Update.</summary>
internal static class SpecialUpdate
{
    /// <summary>
    /// The operation that writes some columns under the name of a message. They are taken from the parameters when it
    /// writes, since steps before it may have changed them.
    /// </summary>
    public static Operation Of(
        Engine engine, string message, EntityReference row, Func<ParameterCollection, AttributeCollection> columns, OrganizationRequest request, Caller caller, params string[] stepMessages)
    {
        var table = engine.Table(row.LogicalName);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        return engine.Operations.Make(message, table, row.Id, caller, input, Write, stepMessages);

        void Write(Operation operation, Transaction transaction)
        {
            var change = new Entity(table.LogicalName, row.Id);
            change.Attributes.AddRange(columns(operation.Input));
            engine.Writer.Update(transaction, change, operation.Caller.UserId);
        }
    }
}
