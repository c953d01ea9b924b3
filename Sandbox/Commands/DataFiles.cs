using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Where an organisation's data is, and how it is opened with the solution that ships.</summary>
public static class DataFiles
{
    /// <summary>The data file where none is named.</summary>
    public static FileInfo Default { get; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "SalesProcessPlugins",
        "sandbox.db"));

    /// <summary>Opens the organisation of a data file; a new one imports the solution that ships. Null keeps everything in memory.</summary>
    public static LocalOrganization Open(FileInfo? data)
    {
        var organization = LocalOrganization.Open(Options(data) with
        {
            ManagedSolution = Shipped("SalesProcess_managed.zip"),
            ConfigurationData = Shipped("SalesProcess_data.zip"),
        });
        ShippedProcesses.Complete(organization);
        return organization;
    }

    /// <summary>Opens the organisation of a data file; a new one has no solution yet.</summary>
    public static LocalOrganization OpenAsItIs(FileInfo data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Refresh();
        return data.Exists ? Open(data) : LocalOrganization.Open(Options(data));
    }

    /// <summary>Empties a data file. It is opened first: a file in use, or one that is no organisation, is left alone.</summary>
    public static void Reset(FileInfo data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Refresh();
        if (!data.Exists) return;
        Open(data).Dispose();
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(data.FullName + suffix);
    }

    private static OrganizationOptions Options(FileInfo? data) => new()
    {
        PluginAssemblies = [typeof(EvaluateGate).Assembly],
        DataFile = data?.FullName,
        Time = TimeProvider.System,
    };

    private static string Shipped(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "solution", name);
        return File.Exists(path) ? path : throw new CommandException($"{path} is missing. Build the Sandbox project again: it packs the solution.");
    }
}
