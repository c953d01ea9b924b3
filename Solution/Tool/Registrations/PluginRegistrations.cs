using System.Reflection;
using SalesProcessPlugins.Provisioning;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Solution.Registrations;

/// <summary>A step as the attribute on its plug-in class declares it.</summary>
/// <param name="Plugin">The class.</param>
/// <param name="Declared">The attribute.</param>
public sealed record StepRegistration(Type Plugin, CrmPluginRegistrationAttribute Declared)
{
    /// <summary>The step's id.</summary>
    public Guid Id => Guid.Parse(Declared.Id);

    /// <summary>The columns that its Update has to touch.</summary>
    public IReadOnlyList<string> Filter => Columns(Declared.FilteringAttributes);

    /// <summary>The columns of its image.</summary>
    public IReadOnlyList<string> ImageColumns => Columns(Declared.Image1Attributes);

    /// <summary>The table; null for every table.</summary>
    public string? Table => Declared.EntityLogicalName is null or "none" or "" ? null : Declared.EntityLogicalName;

    private static string[] Columns(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What the plug-in assembly brings: its classes, their steps and the Custom APIs they run.</summary>
/// <param name="AssemblyName">The assembly's full name.</param>
/// <param name="Plugins">The plug-in classes, by name.</param>
/// <param name="Steps">The steps, by name.</param>
/// <param name="CustomApis">The class that runs each Custom API, by the API's unique name.</param>
public sealed record PluginRegistrations(
    string AssemblyName,
    IReadOnlyList<Type> Plugins,
    IReadOnlyList<StepRegistration> Steps,
    IReadOnlyDictionary<string, Type> CustomApis)
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";

    /// <summary>The steps that ship in the solution file: their messages have the same ids everywhere.</summary>
    public IEnumerable<StepRegistration> ShippedSteps => Steps.Where(step => SdkMessages.Id(step.Declared.Message) is not null);

    /// <summary>The steps that are registered in each environment, where the ids of their messages can be looked up by name.</summary>
    public IEnumerable<StepRegistration> ProvisionedSteps => Steps.Where(step => SdkMessages.Id(step.Declared.Message) is null);

    /// <summary>These, and the steps on the flows of some processes: the same that publishing registers on flows of others.</summary>
    public PluginRegistrations With(IEnumerable<SalesProcess> processes)
    {
        var flows = processes.Where(process => process.ExistingFlow is null).SelectMany(process => DeclaredStep.OfFlow(process.FlowTable, process.FlowLookup));
        return this with { Steps = [.. Steps.Concat(flows.Select(Derived)).OrderBy(step => step.Declared.Name, StringComparer.Ordinal)] };
    }

    /// <summary>What the product's own assembly declares.</summary>
    public static PluginRegistrations OfProduct { get; } = Of(typeof(CrmPluginRegistrationAttribute).Assembly);

    /// <summary>What an assembly declares.</summary>
    public static PluginRegistrations Of(Assembly assembly)
    {
        var plugins = assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterface(PluginInterface) is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .ToList();
        var declared = plugins
            .SelectMany(type => type.GetCustomAttributes<CrmPluginRegistrationAttribute>().Select(attribute => (type, attribute)))
            .ToList();
        return new PluginRegistrations(
            assembly.FullName!,
            plugins,
            [.. declared.Where(one => one.attribute.Stage is not null)
                .Select(one => new StepRegistration(one.type, one.attribute))
                .OrderBy(step => step.Declared.Name, StringComparer.Ordinal)],
            declared.Where(one => one.attribute.Stage is null)
                .ToDictionary(one => one.attribute.Message, one => one.type, StringComparer.Ordinal));
    }

    private StepRegistration Derived(DeclaredStep step)
    {
        var declared = step.Declared;
        return new StepRegistration(
            Plugins.First(plugin => plugin.FullName == step.PluginType),
            new CrmPluginRegistrationAttribute(
                declared.Message, step.Table!, declared.Stage!.Value, declared.ExecutionMode, step.Filter, step.Name, declared.ExecutionOrder, declared.IsolationMode)
            {
                Id = step.Id.ToString("D"),
                Description = declared.Description,
                Image1Type = declared.Image1Type,
                Image1Name = declared.Image1Name,
                Image1Attributes = step.ImageColumns,
            });
    }
}
