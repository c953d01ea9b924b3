using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>What keeps a package from being imported, whatever else the organisation has.</summary>
internal static class SolutionRules
{
    /// <summary>Fails where a package may not come, or may not take the place of the installed one.</summary>
    public static void Check(SolutionContent coming, SolutionContent? installed, PluginTypes plugins)
    {
        CheckPluginTypes(coming, plugins);
        if (installed is null)
            return;

        CheckKind(coming.Manifest, installed.Manifest);
        CheckPublisher(coming.Manifest, installed.Manifest);
        CheckVersion(coming.Manifest, installed.Manifest);
        CheckRemovedPluginTypes(coming, installed);
        CheckColumnTypes(coming, installed);
    }

    private static void CheckPluginTypes(SolutionContent coming, PluginTypes plugins)
    {
        foreach (var assembly in coming.Assemblies)
            if (assembly.Types.FirstOrDefault(t => !plugins.OfAssemblies.ContainsKey(t.Id)) is { } missing)
                throw Faults.Of(SolutionErrors.MissingPluginType, $"The solution {coming.Manifest.Title} lists the plug-in class {missing.Name}, and the sandbox has no such class in {assembly.Name}: it runs the plug-ins that it was built with. Build the sandbox from the same sources as the package.");
    }

    private static void CheckKind(SolutionManifest coming, SolutionManifest installed)
    {
        if (coming.IsManaged == installed.IsManaged)
            return;

        var (there, comes) = coming.IsManaged ? ("an unmanaged", "a managed") : ("a managed", "an unmanaged");
        throw Faults.Of(
            coming.IsManaged ? SolutionErrors.ManagedOverUnmanaged : SolutionErrors.UnmanagedOverManaged,
            $"The solution '{coming.UniqueName}' is installed as {there} one, and the package is {comes} one. An import can only update a solution of its own kind: remove the installed one, or import {there} package.");
    }

    private static void CheckPublisher(SolutionManifest coming, SolutionManifest installed)
    {
        if (coming.Publisher.UniqueName != installed.Publisher.UniqueName)
            throw Faults.Of(SolutionErrors.OtherPublisher, $"The solution '{coming.UniqueName}' is installed from the publisher '{installed.Publisher.UniqueName}', and the package is of '{coming.Publisher.UniqueName}'. A solution keeps its publisher for ever: import the package of the same publisher.");
    }

    private static void CheckVersion(SolutionManifest coming, SolutionManifest installed)
    {
        if (coming.Version < installed.Version)
            throw Faults.Of(SolutionErrors.OlderVersion, $"The solution '{coming.UniqueName}' is installed in the version {installed.Version}, and the package has the older version {coming.Version}. Import a newer one.");
    }

    // A higher major or minor number makes another assembly; a class may be missing from that.
    private static void CheckRemovedPluginTypes(SolutionContent coming, SolutionContent installed)
    {
        foreach (var before in installed.Assemblies)
            if (coming.Assemblies.FirstOrDefault(a => a.Id == before.Id) is { } after
                && (after.Version.Major, after.Version.Minor) == (before.Version.Major, before.Version.Minor)
                && before.Types.FirstOrDefault(t => after.Types.All(n => n.Id != t.Id)) is { } removed)
                throw Faults.Of(SolutionErrors.RemovedPluginType, $"The package {coming.Manifest.Title} no longer has the plug-in class {removed.Name}. Existing classes stay until the assembly's major or minor version is raised.");
    }

    private static void CheckColumnTypes(SolutionContent coming, SolutionContent installed)
    {
        var before = ColumnsOf(installed).ToDictionary(c => c.Name, c => c.Type, StringComparer.Ordinal);
        foreach (var (name, type) in ColumnsOf(coming))
            if (before.TryGetValue(name, out var old) && old != type)
                throw Faults.Of(SolutionErrors.InvalidXml, $"The package {coming.Manifest.Title} has the column {name} as {type}, and it is installed as {old}. The type of a column never changes: give the new one another name.");
    }

    private static IEnumerable<(string Name, ColumnType Type)> ColumnsOf(SolutionContent solution) =>
        solution.Tables.SelectMany(t => t.Columns.Values.Select(c => ($"{t.LogicalName}.{c.LogicalName}", c.Type)))
            .Concat(solution.AddedColumns.SelectMany(a => a.Select(c => ($"{a.Key}.{c.LogicalName}", c.Type))));
}
