using System.Reflection;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>Registers what the suite's plug-ins declare: their steps on FakeXrmEasy's pipeline, and their Custom APIs.</summary>
internal static class DeclaredSteps
{
    /// <summary>Adds the Custom APIs, which FakeXrmEasy knows as messages by name.</summary>
    public static IMiddlewareBuilder AddCustomApis(this IMiddlewareBuilder builder, Surroundings surroundings) =>
        Declared(surroundings).Where(d => d.Registration.Stage is null).Aggregate(
            builder, (b, d) => b.AddGenericFakeMessageExecutor(d.Registration.Message, new CustomApi(d.Registration.Message, d.Plugin)));

    /// <summary>
    /// Registers the steps that FakeXrmEasy can play. It loses shared variables on the way to nested requests, so that the
    /// guards of the suite's tables would refuse the suite itself; and it does not raise the other messages.
    /// </summary>
    public static void RegisterDeclaredSteps(this IXrmFakedContext context, Surroundings surroundings)
    {
        foreach (var (registration, plugin) in Declared(surroundings))
            if (registration is { Stage: { } stage, Message: "Create" or "Update" or "Delete" } && !plugin.NeedsSharedVariables)
                context.RegisterPluginStep<SurroundedPlugin>(Definition(registration, stage, plugin));
    }

    private static IEnumerable<(CrmPluginRegistrationAttribute Registration, SurroundedPlugin Plugin)> Declared(Surroundings surroundings) =>
        from type in typeof(PluginBase).Assembly.GetExportedTypes()
        where typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract
        let plugin = new SurroundedPlugin((IPlugin)Activator.CreateInstance(type)!, surroundings)
        from registration in type.GetCustomAttributes<CrmPluginRegistrationAttribute>()
        select (registration, plugin);

    private static PluginStepDefinition Definition(CrmPluginRegistrationAttribute registration, StageEnum stage, IPlugin plugin) => new()
    {
        Id = Guid.Parse(registration.Id),
        MessageName = registration.Message,
        EntityLogicalName = registration.EntityLogicalName,
        Stage = (ProcessingStepStage)stage,
        Mode = registration.ExecutionMode == ExecutionModeEnum.Synchronous ? ProcessingStepMode.Synchronous : ProcessingStepMode.Asynchronous,
        Rank = registration.ExecutionOrder,
        FilteringAttributes = Columns(registration.FilteringAttributes),
        ImagesDefinitions = registration.Image1Name.Length == 0
            ? []
            : [new PluginImageDefinition(registration.Image1Name, (ProcessingStepImageType)registration.Image1Type, Columns(registration.Image1Attributes))],
        PluginInstance = plugin,
    };

    private static string[] Columns(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed class CustomApi(string message, IPlugin plugin) : IFakeMessageExecutor
    {
        public bool CanExecute(OrganizationRequest request) => request.RequestName == message;

        public Type GetResponsibleRequestType() => typeof(OrganizationRequest);

        public OrganizationResponse Execute(OrganizationRequest request, IXrmFakedContext context)
        {
            var execution = context.GetDefaultPluginContext();
            execution.MessageName = message;
            execution.Stage = (int)ProcessingStepStage.MainOperation;
            execution.InputParameters = request.Parameters;
            context.ExecutePluginWith(execution, plugin);
            return new OrganizationResponse { ResponseName = message, Results = execution.OutputParameters };
        }
    }
}
