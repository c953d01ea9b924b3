using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>The processes that the configuration data brings, which an administrator publishes after the import.</summary>
public static class ShippedProcesses
{
    private const int Draft = 940100000;

    /// <summary>Publishes them in an organisation where nothing has been published yet.</summary>
    public static void Publish(IOrganizationService administrator)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        var processes = administrator.RetrieveMultiple(new QueryExpression("c3_process") { ColumnSet = new ColumnSet("c3_publishstate") }).Entities;
        if (processes.Any(p => p.GetAttributeValue<OptionSetValue>("c3_publishstate").Value != Draft)) return;
        foreach (var process in processes)
            administrator.Execute(new OrganizationRequest("c3_PublishProcess") { ["Target"] = process.ToEntityReference() });
    }
}
