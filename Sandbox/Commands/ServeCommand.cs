using System.CommandLine;
using SalesProcessPlugins.Sandbox.Demo;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Serves the page and the Web API until Ctrl+C.</summary>
internal static class ServeCommand
{
    public static RootCommand Create(Option<FileInfo> data)
    {
        var urls = new Option<string>("--urls") { Description = $"Where to listen; on this machine only. [default: {SandboxHost.DefaultUrl}]" };
        var environment = new Option<string>("--environment") { Description = "The ASP.NET environment. [default: Production]" };
        var reset = new Option<bool>("--reset") { Description = "Empties the data file first: everything in it is lost." };
        var root = new RootCommand("A local organisation with the sales process in it: try everything on one machine. Serves the page and the Dataverse Web API.") { urls, environment, reset };
        root.SetAction((parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(data);
            if (parsed.GetValue(reset)) DataFiles.Reset(file);
            string[] options = [.. HostOption("--urls", parsed.GetValue(urls)), .. HostOption("--environment", parsed.GetValue(environment))];
            return ServeAsync(file, options, cancellation);
        });
        return root;
    }

    private static async Task<int> ServeAsync(FileInfo data, string[] options, CancellationToken cancellation)
    {
        using var organization = DataFiles.Open(data);
        if (ShippedProcesses.AreIn(organization)) DemoSet.AddTo(organization, TimeProvider.System.GetUtcNow().UtcDateTime.Date);
        else Console.WriteLine("The Sales Process solution is not installed here: it was removed, or never imported. Import it with 'solution import <zip>', or start with another --data file.");
        await using var app = SandboxHost.Create(organization, options);
        await SandboxHost.StartAsync(app, cancellation);
        Announce(app.Urls, data, organization);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static void Announce(IEnumerable<string> urls, FileInfo data, LocalOrganization organization)
    {
        Console.WriteLine($"Listening on {string.Join(", ", urls)} (Web API at {WebApi.WebApiEndpoints.Root}). Press Ctrl+C to stop.");
        Console.WriteLine($"Data is in {data.FullName}.");
        Console.WriteLine($"Users: {string.Join(", ", DemoUsers.Describe(organization))}.");
    }

    private static string[] HostOption(string name, string? value) => value is null ? [] : [name, value];
}
