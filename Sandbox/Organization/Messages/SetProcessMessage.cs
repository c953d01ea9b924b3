using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Switched a row to another business process flow, once; the platform keeps the message only to refuse it.</summary>
internal sealed class SetProcessMessage : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["SetProcess"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) =>
        throw Faults.Invalid("SetProcess can no longer be used to switch processes. Create or change the row of the process's own table instead.");
}
