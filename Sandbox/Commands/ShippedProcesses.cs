using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>What an administrator does once the solution and its configuration data are imported.</summary>
public static class ShippedProcesses
{
    private const string PublishProcess = "c3_PublishProcess";
    private const int Draft = 940100000;

    /// <summary>Whether the organisation has the solution.</summary>
    public static bool AreIn(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return organization.FindCustomApi(PublishProcess) is not null;
    }

    /// <summary>Publishes the processes and registers the steps that no package can hold, in an organisation that has the solution.</summary>
    public static void Complete(LocalOrganization organization)
    {
        if (!AreIn(organization)) return;
        var administrator = organization.ServiceFor(organization.AdministratorId);
        if (Publish(administrator) || organization.HasImported) administrator.Execute(new OrganizationRequest("c3_ProvisionSteps"));
    }

    // Where anything has been published, people decide what else is.
    private static bool Publish(IOrganizationService administrator)
    {
        var processes = administrator.RetrieveMultiple(new QueryExpression("c3_process") { ColumnSet = new ColumnSet("c3_publishstate") }).Entities;
        if (processes.Any(p => p.GetAttributeValue<OptionSetValue>("c3_publishstate").Value != Draft)) return false;
        foreach (var process in processes)
            administrator.Execute(new OrganizationRequest(PublishProcess) { ["Target"] = process.ToEntityReference() });
        return true;
    }
}
