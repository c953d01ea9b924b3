using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>The solution that an organisation begins with.</summary>
internal sealed class ShippedSolution
{
    private readonly byte[] package;
    private readonly SolutionContent content;

    private ShippedSolution(byte[] package, SolutionContent content)
    {
        this.package = package;
        this.content = content;
    }

    /// <summary>Reads the package that the options name; null where they name none.</summary>
    public static ShippedSolution? Read(OrganizationOptions options)
    {
        if (options.ManagedSolution is not { } path)
            return null;

        var bytes = SolutionPackage.Bytes(path);
        return new(bytes, SolutionPackage.Read(Path.GetFileName(path), bytes));
    }

    /// <summary>What an organisation has that never recorded an import: nothing yet, or some build of this solution, as data files from before imports do.</summary>
    public IReadOnlyList<SolutionContent> In(bool isNew) => isNew ? [] : [content with { Hash = "" }];

    /// <summary>Whether it is installed.</summary>
    public bool IsIn(Catalog catalog) => catalog.FindSolution(content.Manifest.UniqueName) is not null;

    /// <summary>Imports it into a new organisation, and over an older or equal version of itself. Where people removed it, or imported another, it stays as they have it.</summary>
    /// <returns>Whether it was imported.</returns>
    public bool Install(Engine engine, DataFile? file)
    {
        var installed = engine.Catalog.FindSolution(content.Manifest.UniqueName);
        var wasRemoved = installed is null && KeptSolutions.Read(file) is not null;
        var isOther = installed is { Manifest: var there } && (there.Version > content.Manifest.Version || there.IsManaged != content.Manifest.IsManaged);
        if (wasRemoved || isOther || installed?.Hash == content.Hash)
            return false;

        engine.ExecuteAs(new(WellKnown.Administrator), new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = package, ["PublishWorkflows"] = true });
        return true;
    }
}
