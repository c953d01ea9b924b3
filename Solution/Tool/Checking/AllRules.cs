using SalesProcessPlugins.Solution.Checking.Code;
using SalesProcessPlugins.Solution.Checking.Flows;
using SalesProcessPlugins.Solution.Checking.Import;
using SalesProcessPlugins.Solution.Checking.Packaging;
using SalesProcessPlugins.Solution.Checking.Registration;
using SalesProcessPlugins.Solution.Checking.Web;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>All rules, in the order of their documentation.</summary>
public static class AllRules
{
    /// <summary>What is asked of the files as such.</summary>
    public static IReadOnlyList<Rule> Reading { get; } = [new PackageShape(), new WellFormed(), new ElementOrder()];

    /// <summary>What is asked of a solution whose manifest and frame can be read.</summary>
    public static IReadOnlyList<Rule> Content { get; } =
    [
        new Dependencies(),
        new RootComponents(),
        new Identities(),
        new FlowTables(),
        .. FlowRules.All,
        new PluginTypes(),
        new AssemblyFiles(),
        new StepTypes(),
        new StepMessages(),
        new StepImages(),
        new StepFilters(),
        new Prefixes(),
        new ChoiceValues(),
        new ManagedMark(),
        new Publishers(),
        new Versions(),
        new PlatformVersions(),
        new Labels(),
        new Languages(),
        new Choices(),
        new Forms(),
        new Queries(),
        new Apps(),
        new RolePrivileges(),
        new WebResources(),
        new Relationships(),
        new TableKeys(),
        new EnvironmentValues(),
        new Importers(),
        new DisabledSteps(),
        new ForeignTables(),
        new Placeholders(),
        new LostParts(),
        new StrayFiles(),
        new FileNames(),
        .. RegistrationRules.All,
        .. CodeRules.All,
        .. ScriptRules.All,
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Rule> All => Reading.Concat(Content);
}
