using System.Reflection;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Guards;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Tests.Deployment;

/// <summary>What the platform and spkl expect of the declared steps, and of the classes that declare them.</summary>
public class RegistrationTests
{
    private static readonly Type[] Plugins = [.. typeof(PluginBase).Assembly.GetExportedTypes().Where(t => typeof(IPlugin).IsAssignableFrom(t) && !t.IsAbstract)];

    private static readonly CrmPluginRegistrationAttribute[] Steps = [.. Of(Plugins)];

    [Fact]
    public void Every_plugin_says_when_it_is_called() =>
        Assert.All(Plugins, p => Assert.NotEmpty(p.GetCustomAttributes<CrmPluginRegistrationAttribute>()));

    [Fact]
    public void Step_names_are_unique() => Assert.Equal(Steps.Length, Steps.Select(s => s.Name).Distinct().Count());

    [Fact]
    public void Step_ids_are_there_and_unique() => Assert.Equal(Steps.Length, Steps.Select(s => Guid.Parse(s.Id)).Distinct().Count());

    [Fact]
    public void A_step_on_Update_names_the_columns_it_waits_for_unless_it_guards_the_whole_row() =>
        Assert.All(Of(Plugins.Where(p => !IsGuard(p))).Where(s => s.Message == "Update"), s => Assert.NotEqual("", s.FilteringAttributes));

    [Fact]
    public void Only_a_step_on_Update_filters_by_columns() =>
        Assert.All(Steps.Where(s => s.Message != "Update"), s => Assert.Equal("", s.FilteringAttributes));

    [Fact]
    public void There_is_no_row_before_a_Create() =>
        Assert.All(Steps.Where(s => s.Message == "Create"), s => Assert.Equal("", s.Image1Name));

    [Fact]
    public void A_step_that_takes_an_image_names_its_columns() =>
        Assert.All(Steps.Where(s => s.Image1Name.Length > 0), s => Assert.NotEqual("", s.Image1Attributes));

    [Fact]
    public void What_refuses_runs_inside_the_transaction() =>
        Assert.All(Of(Plugins.Where(p => p != typeof(RowCascade) && p != typeof(CustomerMerge) && p != typeof(LeadMerge))), s => Assert.True(s is { ExecutionMode: ExecutionModeEnum.Synchronous, Stage: StageEnum.PreOperation or StageEnum.PostOperation }));

    [Fact]
    public void A_plugin_keeps_no_state_between_calls() =>
        Assert.All(Plugins, p => Assert.Empty(p.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)));

    [Fact]
    public void The_decision_knows_nothing_of_the_platform()
    {
        var gates = typeof(Gate).Assembly.GetTypes().Where(t => t.Namespace == typeof(Gate).Namespace);
        Assert.All(gates.SelectMany(SignatureTypes), t => Assert.DoesNotContain("Xrm", t.FullName ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_plugin_assembly_needs_nothing_but_the_framework_and_the_platform() =>
        Assert.DoesNotContain(
            typeof(PluginBase).Assembly.GetReferencedAssemblies(),
            a => a.Name is not null && a.Name != "Microsoft.Xrm.Sdk" && !a.Name.StartsWith("System", StringComparison.Ordinal));

    private static IEnumerable<CrmPluginRegistrationAttribute> Of(IEnumerable<Type> plugins) =>
        plugins.SelectMany(p => p.GetCustomAttributes<CrmPluginRegistrationAttribute>()).Where(r => r.Stage is not null);

    private static bool IsGuard(Type plugin) =>
        typeof(SuiteTableGuard).IsAssignableFrom(plugin) || typeof(DefinitionGuard).IsAssignableFrom(plugin);

    private static IEnumerable<Type> SignatureTypes(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []))
            .Concat(type.GetFields(all).Select(f => f.FieldType));
    }
}
