using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What the test's plug-ins do; each test writes its own, and the plug-ins stay without state.</summary>
internal static class Script
{
    private static readonly AsyncLocal<Dictionary<Type, Action<PluginScene>>?> Scenes = new();

    public static void When<TPlugin>(Action<PluginScene> act)
        where TPlugin : ScriptedPlugin => (Scenes.Value ??= [])[typeof(TPlugin)] = act;

    public static void Play(Type plugin, IServiceProvider services)
    {
        if (Scenes.Value?.GetValueOrDefault(plugin) is { } act)
            act(new(services));
    }
}

/// <summary>What a plug-in sees.</summary>
internal sealed class PluginScene(IServiceProvider services)
{
    public IPluginExecutionContext7 Context => (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public ITracingService Trace => (ITracingService)services.GetService(typeof(ITracingService))!;

    public IOrganizationService As(Guid? user) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(user);
}

public abstract class ScriptedPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => Script.Play(GetType(), serviceProvider);
}

[CrmPluginRegistration("Create", "account", StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "", "account early", 1, IsolationModeEnum.Sandbox)]
public sealed class AccountEarly : ScriptedPlugin;

[CrmPluginRegistration("Create", "account", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "account before", 1, IsolationModeEnum.Sandbox)]
public sealed class AccountBefore : ScriptedPlugin;

[CrmPluginRegistration("Create", "account", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "account after", 1, IsolationModeEnum.Sandbox,
    Image1Name = "after", Image1Type = ImageTypeEnum.PostImage, Image1Attributes = "name")]
public sealed class AccountAfter : ScriptedPlugin;

[CrmPluginRegistration("Create", "account", StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "", "account later", 1, IsolationModeEnum.Sandbox)]
public sealed class AccountLater : ScriptedPlugin;

[CrmPluginRegistration("CreateMultiple", "account", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "accounts after", 1, IsolationModeEnum.Sandbox)]
public sealed class AccountsAfter : ScriptedPlugin;

[CrmPluginRegistration("Create", "contact", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "contact after", 1, IsolationModeEnum.Sandbox)]
public sealed class ContactAfter : ScriptedPlugin;

[CrmPluginRegistration("Update", "account", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "name", "account renamed", 1, IsolationModeEnum.Sandbox,
    Image1Name = "before", Image1Type = ImageTypeEnum.PreImage, Image1Attributes = "name")]
public sealed class AccountRenamed : ScriptedPlugin;

[CrmPluginRegistration("SetState", "account", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "account state", 1, IsolationModeEnum.Sandbox,
    Image1Name = "before", Image1Type = ImageTypeEnum.PreImage, Image1Attributes = "name,statecode")]
[CrmPluginRegistration("SetStateDynamicEntity", "account", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "account state, as older clients name it", 1, IsolationModeEnum.Sandbox,
    Image1Name = "before", Image1Type = ImageTypeEnum.PreImage, Image1Attributes = "name,statecode")]
public sealed class AccountState : ScriptedPlugin;

[CrmPluginRegistration("Update", "opportunity", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "opportunity changed", 1, IsolationModeEnum.Sandbox)]
public sealed class OpportunityChanged : ScriptedPlugin;

[CrmPluginRegistration("Create", "opportunityclose", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "opportunity closed", 1, IsolationModeEnum.Sandbox)]
public sealed class OpportunityClosed : ScriptedPlugin;

[CrmPluginRegistration("Delete", "annotation", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "note deleted", 1, IsolationModeEnum.Sandbox,
    Image1Name = "before", Image1Type = ImageTypeEnum.PreImage, Image1Attributes = "subject")]
public sealed class NoteDeleted : ScriptedPlugin;

[CrmPluginRegistration("zz_Double")]
public sealed class Doubler : ScriptedPlugin;
