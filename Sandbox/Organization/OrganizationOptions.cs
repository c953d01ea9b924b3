using System.Reflection;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>What a local organisation is made of.</summary>
public sealed record OrganizationOptions
{
    /// <summary>The path of the packed solution, SalesProcess_managed.zip.</summary>
    public required string ManagedSolution { get; init; }

    /// <summary>The path of the configuration rows, SalesProcess_data.zip; null for none.</summary>
    public string? ConfigurationData { get; init; }

    /// <summary>The assemblies whose plug-ins run, by their registration attributes.</summary>
    public IReadOnlyList<Assembly> PluginAssemblies { get; init; } = [];

    /// <summary>Single plug-ins that run beside those of the assemblies.</summary>
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
