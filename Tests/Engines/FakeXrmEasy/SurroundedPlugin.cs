using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Guards;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>What FakeXrmEasy does not tell a plug-in, and what it does not tell a test about one.</summary>
internal sealed class Surroundings(TimeProvider time)
{
    /// <summary>An id of its own, so that what plug-ins remember of one organisation is not taken for another's.</summary>
    public Guid OrganizationId { get; } = Guid.NewGuid();

    /// <summary>The same for everything that one request of a test sets off.</summary>
    public Guid CorrelationId { get; set; }

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The requests of all plug-ins, as "Message table".</summary>
    public List<string> Calls { get; } = [];
}

/// <summary>A plug-in that is told the time and the ids of its surroundings, and whose requests are counted.</summary>
internal sealed class SurroundedPlugin(IPlugin plugin, Surroundings surroundings) : IPlugin
{
    /// <summary>Whether it decides by what another plug-in has said in its shared variables.</summary>
    public bool NeedsSharedVariables { get; } = plugin is SuiteTableGuard or DefinitionGuard;

    public void Execute(IServiceProvider serviceProvider) => plugin.Execute(new Services(serviceProvider, surroundings));

    private sealed class Services(IServiceProvider services, Surroundings surroundings) : IServiceProvider, IOrganizationServiceFactory
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(IOrganizationServiceFactory))
                return this;

            var service = services.GetService(serviceType);
            return serviceType == typeof(IPluginExecutionContext) ? new SurroundedContext((IPluginExecutionContext)service!, surroundings) : service;
        }

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
            var service = factory.CreateOrganizationService(userId);
            return new RequestService(request =>
            {
                surroundings.Calls.Add($"{request.RequestName} {request.Parameters.Values.Select(TableOf).FirstOrDefault(t => t is not null)}");
                return service.Execute(request);
            });
        }

        private static string? TableOf(object? parameter) => parameter switch
        {
            Entity row => row.LogicalName,
            EntityReference row => row.LogicalName,
            EntityCollection rows => rows.EntityName,
            QueryExpression query => query.EntityName,
            _ => null,
        };
    }
}

/// <summary>The context FakeXrmEasy makes, completed by what it leaves empty.</summary>
internal sealed class SurroundedContext(IPluginExecutionContext inner, Surroundings surroundings) : IPluginExecutionContext
{
    public DateTime OperationCreatedOn { get; } = surroundings.Now;

    public Guid CorrelationId { get; } = surroundings.CorrelationId;

    public Guid OrganizationId => surroundings.OrganizationId;

    public int Stage => inner.Stage;

    public IPluginExecutionContext ParentContext => inner.ParentContext;

    public int Mode => inner.Mode;

    public int IsolationMode => inner.IsolationMode;

    public int Depth => inner.Depth;

    public string MessageName => inner.MessageName;

    public string PrimaryEntityName => inner.PrimaryEntityName;

    public Guid? RequestId => inner.RequestId;

    public string SecondaryEntityName => inner.SecondaryEntityName;

    public ParameterCollection InputParameters => inner.InputParameters;

    public ParameterCollection OutputParameters => inner.OutputParameters;

    public ParameterCollection SharedVariables => inner.SharedVariables;

    public Guid UserId => inner.UserId;

    public Guid InitiatingUserId => inner.InitiatingUserId;

    public Guid BusinessUnitId => inner.BusinessUnitId;

    public string OrganizationName => inner.OrganizationName;

    public Guid PrimaryEntityId => inner.PrimaryEntityId;

    public EntityImageCollection PreEntityImages => inner.PreEntityImages;

    public EntityImageCollection PostEntityImages => inner.PostEntityImages;

    public EntityReference OwningExtension => inner.OwningExtension;

    public bool IsExecutingOffline => inner.IsExecutingOffline;

    public bool IsOfflinePlayback => inner.IsOfflinePlayback;

    public bool IsInTransaction => inner.IsInTransaction;

    public Guid OperationId => inner.OperationId;
}
