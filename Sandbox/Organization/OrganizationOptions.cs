using System.Reflection;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>What a local organisation is made of.</summary>
public sealed record OrganizationOptions
{
    /// <summary>The path of a packed solution that a new organisation imports at once, and an older one whenever the package is another build; null to open an organisation as it is.</summary>
    public string? ManagedSolution { get; init; }

    /// <summary>The path of the configuration rows of that solution, loaded while it is installed; null for none.</summary>
    public string? ConfigurationData { get; init; }

    /// <summary>Whether it has Dynamics 365 Sales, which brings opportunities, leads and quotes.</summary>
    public bool HasSales { get; init; } = true;

    /// <summary>The code of the assemblies that solutions bring: the sandbox runs no other.</summary>
    public IReadOnlyList<Assembly> PluginAssemblies { get; init; } = [];

    /// <summary>Single plug-ins that run beside those of solutions, by their registration attributes.</summary>
    public IReadOnlyList<Type> PluginTypes { get; init; } = [];

    /// <summary>The path of the SQLite file that keeps what is committed; null to keep it in memory only.</summary>
    public string? DataFile { get; init; }

    /// <summary>What the platform does where its documentation does not say.</summary>
    public PlatformBehaviour Behaviour { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a write waits for a row that another transaction has locked, before its request fails: by default the platform's SQL timeout of two minutes.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Who goes on where transactions run at the same time: by default whichever thread the operating system lets.</summary>
    public ITransactionScheduler Scheduler { get; init; } = new ThreadScheduler();
}
