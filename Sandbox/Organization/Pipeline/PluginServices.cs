using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Seeding;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>What a plug-in gets from the platform: its context, its trace, and services to act as a user.</summary>
internal sealed class PluginServices(Engine engine, PluginContext context, Type plugin, Action<PlatformCall> called)
    : IServiceProvider, IOrganizationServiceFactory
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context))
            return context;
        if (serviceType == typeof(IOrganizationServiceFactory))
            return this;

        return serviceType == typeof(ITracingService) ? context.Operation.Caller.Trace : null;
    }

    /// <inheritdoc/>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId is null ? WellKnown.SystemUser : userId == Guid.Empty ? context.UserId : userId.Value;
        return new OrganizationService(request => Execute(request, user));
    }

    // Who acts on behalf of somebody limits that user's requests, and not those of the others as whom a plug-in acts.
    private Caller As(Guid userId)
    {
        var caller = context.Operation.Caller;
        return caller with { UserId = userId, LimitedBy = userId == caller.UserId ? caller.LimitedBy : null, Options = null };
    }

    private OrganizationResponse Execute(OrganizationRequest request, Guid userId)
    {
        var transaction = context.IsInTransaction ? context.Operation.Transaction : null;
        transaction?.ThrowIfDoomed();
        try
        {
            called(new(request.RequestName, RequestTable.Of(request), plugin));
            return engine.Execute(request, As(userId) with { Parent = context, Transaction = transaction });
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // On the platform a failed request ends the transaction, whatever the plug-in does with the error.
            transaction?.DoomWith(fault);
            throw;
        }
    }
}
