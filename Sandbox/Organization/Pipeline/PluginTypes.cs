using System.Reflection;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>A plug-in class: one instance for all calls, as on the platform.</summary>
/// <param name="Type">The class.</param>
/// <param name="Plugin">The instance.</param>
/// <param name="Registrations">What the class declares.</param>
internal sealed record PluginType(Type Type, IPlugin Plugin, IReadOnlyList<CrmPluginRegistrationAttribute> Registrations)
{
    /// <summary>The name of the class, by which the platform knows it.</summary>
    public string Name => Type.FullName!;

    /// <summary>The id of its row.</summary>
    public Guid Id { get; } = StableId.For("plugintype/" + Type.FullName);

    /// <summary>The id of its assembly's row.</summary>
    public Guid AssemblyId { get; } = AssemblyIdOf(Type);

    /// <summary>The id of a step that the class declares: its own, or one made from what it says.</summary>
    public Guid StepId(CrmPluginRegistrationAttribute step) =>
        Guid.TryParse(step.Id, out var id) ? id : StableId.For($"step/{Name}/{step.Message}/{step.EntityLogicalName}/{step.Stage}/{step.Name}");

    /// <summary>The main operations of the Custom APIs that it answers, which have no row as a step.</summary>
    public IEnumerable<Step> MainOperations => Registrations.Where(r => r.Stage is null).Select(r => new Step(r.Message, Plugin) { Stage = Step.MainOperation });

    private static Guid AssemblyIdOf(Type type) => StableId.For("pluginassembly/" + type.Assembly.GetName().Name);
}

/// <summary>The plug-in classes whose code is at hand.</summary>
/// <param name="ofAssemblies">Those that are there once a solution brings their assembly.</param>
/// <param name="registered">Those that are there from the start.</param>
internal sealed class PluginTypes(IEnumerable<Type> ofAssemblies, IEnumerable<Type> registered)
{
    private static readonly object?[][] Arguments = [[null, null], [null], []];

    /// <summary>Those that are there from the start and declare something.</summary>
    public IReadOnlyList<PluginType> Registered { get; } = [.. Declaring(registered)];

    /// <summary>The code of the classes that assemblies of solutions list, by the id of their row.</summary>
    public IReadOnlyDictionary<Guid, PluginType> OfAssemblies { get; } = Declaring(ofAssemblies).ToDictionary(t => t.Id);

    /// <summary>Those that an organisation of this catalog has.</summary>
    public IEnumerable<PluginType> Installed(Catalog catalog) =>
        catalog.Solutions.SelectMany(s => s.Assemblies).SelectMany(a => a.Types).Select(t => OfAssemblies.GetValueOrDefault(t.Id)).OfType<PluginType>().Concat(Registered);

    private static IEnumerable<PluginType> Declaring(IEnumerable<Type> types) => types
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPlugin).IsAssignableFrom(t))
        .Select(t => (Type: t, Registrations: t.GetCustomAttributes<CrmPluginRegistrationAttribute>().ToList()))
        .Where(t => t.Registrations.Count > 0)
        .Select(t => new PluginType(t.Type, Instance(t.Type), t.Registrations));

    // The platform looks for a constructor that takes the unsecure and secure configuration before the plain one.
    private static IPlugin Instance(Type type)
    {
        var arguments = Arguments.FirstOrDefault(a => type.GetConstructor([.. a.Select(_ => typeof(string))]) is not null)
            ?? throw new InvalidOperationException($"The plug-in {type.FullName} has no constructor that the platform can call: public, without parameters or with one or two strings.");
        return (IPlugin)type.GetConstructor([.. arguments.Select(_ => typeof(string))])!.Invoke(arguments);
    }
}
