using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Generating.Manifest;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Makes the unpacked solution from its sources. The same sources give the same bytes.</summary>
public sealed class SolutionGenerator
{
    private readonly UnpackedFiles files;
    private readonly Translator translator;
    private readonly SolutionSources sources;
    private readonly PluginRegistrations registrations;
    private readonly SolutionContent content;

    private SolutionGenerator(SolutionSources sources, PluginRegistrations registrations)
    {
        this.sources = sources;
        this.registrations = registrations;
        content = SolutionContent.Of(sources);
        translator = new Translator(sources.Interface.Translations);
        files = new UnpackedFiles(translator);
    }

    /// <summary>The unpacked solution of a solution's folder and the product's plug-ins: the bytes of each file by its path.</summary>
    /// <exception cref="InvalidSolutionException">Something is wrong in the sources; all of it is named.</exception>
    public static IReadOnlyDictionary<string, byte[]> Generate(string solutionFolder) =>
        Generate(SolutionSources.Read(solutionFolder), PluginRegistrations.OfProduct);

    /// <summary>The unpacked solution of these sources: the bytes of each file by its path.</summary>
    /// <exception cref="InvalidSolutionException">The plug-in classes do not fit the sources; every mismatch is named.</exception>
    public static IReadOnlyDictionary<string, byte[]> Generate(SolutionSources sources, PluginRegistrations registrations)
    {
        var all = registrations.With(sources.Processes);
        RegistrationChecks.Check(sources, all);
        return new SolutionGenerator(sources, all).Generate();
    }

    private IReadOnlyDictionary<string, byte[]> Generate()
    {
        foreach (var table in content.Tables)
            table.AddTo(files);
        foreach (var table in content.Extended)
            table.AddTo(files);
        foreach (var flow in content.Flows)
            AddFlow(flow);
        AddRelationships();
        foreach (var role in sources.Roles)
            files.Add($"Roles/{role.Name}.xml", RoleFile.Of(role));
        AddPlugins();
        UserInterfaceFiles.AddTo(files, sources);
        files.Add(CustomizationsSkeleton.File, CustomizationsSkeleton.Of([.. translator.Languages, .. content.Languages]));
        files.Add(SolutionManifest.File, SolutionManifest.Of(RootComponents(), Dependencies.Of(sources, content, registrations)));
        return files.ByPath;
    }

    private void AddFlow(ProcessFlow flow)
    {
        var table = flow.Process.FlowTable;
        files.AddFragment($"Entities/{table}/{FlowTable.FormulaFile(table)}", DurationFormula.Of(table));
        files.AddFragment($"{flow.FilePath}.xaml", FlowDefinition.Of(flow));
        files.Add($"{flow.FilePath}.xaml.data.xml", FlowRecord.Of(flow, sources.Roles));
    }

    private void AddRelationships()
    {
        var all = content.Relationships.ToList();
        files.Add("Other/Relationships.xml", new XElement(
            "EntityRelationships", all.Select(one => new XElement("EntityRelationship", new XAttribute("Name", one.Name)))));
        foreach (var parent in all.GroupBy(one => one.Parent))
            files.Add($"Other/Relationships/{parent.Key}.xml", new XElement("EntityRelationships", parent.Select(one => one.ToXml())));
    }

    private void AddPlugins()
    {
        files.Add($"{AssemblyFile.Path}.data.xml", AssemblyFile.Of(registrations));
        foreach (var step in registrations.ShippedSteps)
            files.Add($"SdkMessageProcessingSteps/{step.Id.Braced()}.xml", StepFile.Of(step, registrations.AssemblyName));
        foreach (var api in sources.CustomApis)
            CustomApiFiles.AddTo(files, api, registrations.CustomApis[api.Name]);
        foreach (var variable in sources.EnvironmentVariables)
            files.AddFragment(EnvironmentVariableFile.PathOf(variable), translator.Translate(EnvironmentVariableFile.Of(variable)));
    }

    private IEnumerable<RootComponent> RootComponents() =>
    [
        .. content.Tables.Select(table => new RootComponent(ComponentType.Table, table.Name, null)),
        .. content.Extended.Select(table => new RootComponent(ComponentType.Table, table.Table.Name, null, RootBehaviour.Shell)),
        .. sources.Roles.Select(role => new RootComponent(ComponentType.Role, null, RoleFile.Id(role))),
        .. content.Flows.Select(flow => new RootComponent(ComponentType.Process, null, flow.Process.FlowId)),
        new(ComponentType.PluginAssembly, registrations.AssemblyName, AssemblyFile.Id),
        .. registrations.ShippedSteps.Select(step => new RootComponent(ComponentType.Step, null, step.Id)),
        .. UserInterfaceFiles.RootComponents(sources.Interface),
    ];
}
