using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>What an ImportSolution request asks for.</summary>
/// <param name="File">The packed solution.</param>
/// <param name="JobId">The id of the row that tells how it went.</param>
internal sealed record ImportOrder(byte[] File, Guid JobId)
{
    /// <summary>Whether steps and processes are enabled; without, new ones come in disabled.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether changes that people made to components of the solution are undone.</summary>
    public bool Overwrite { get; init; }
}

/// <summary>Imports a packed solution: the first time, or over an older version, which an import upgrades at once.</summary>
internal sealed class ImportSolutionMessage(Engine engine) : IMessage
{
    private const string Name = "ImportSolution";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Name];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var job = request.Optional<Guid>("ImportJobId");
        var order = new ImportOrder(request.Required<byte[]>("CustomizationFile"), job == Guid.Empty ? Guid.NewGuid() : job)
        {
            Publish = request.Optional<bool>("PublishWorkflows"),
            Overwrite = request.Optional<bool>("OverwriteUnmanagedCustomizations"),
        };
        engine.Solutions.Import(order, caller);
        return new() { ResponseName = Name };
    }
}
