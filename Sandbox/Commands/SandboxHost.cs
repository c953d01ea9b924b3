using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Sandbox.WebApi;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>The web server: the Web API of an organisation, its web resources, and the page.</summary>
public static class SandboxHost
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The largest request: a note of the largest file that an organisation can allow, and something for the rest.</summary>
    private const long LargestRequest = 140L << 20;

    // A FetchXML query travels in the address.
    private const int LongestAddress = 64 << 10;

    /// <summary>A server for an organisation; <paramref name="options"/> are ASP.NET's own.</summary>
    public static WebApplication Create(LocalOrganization organization, string[] options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Builder(options);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseLoopbackGuard();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        app.MapWebApi(organization);
        app.MapWebResources(organization);
        app.Map("/api/{**path}", Elsewhere);
        app.MapFallbackToFile("index.html");
        return app;
    }

    /// <summary>Starts it; a port that is taken is an error that says so.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new CommandException($"{app.Configuration["urls"] ?? DefaultUrl} is in use by another program. Stop that one, or choose another port with --urls.");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new CommandException($"--urls: {wrong.Message}");
        }
    }

    private static WebApplicationBuilder Builder(string[] options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = options,
            ApplicationName = typeof(SandboxHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        // Warnings only, unless the caller's own configuration says otherwise.
        builder.Configuration["Logging:LogLevel:Default"] ??= "Warning";
        // A failed start is told in one line by whoever started it.
        builder.Configuration["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] ??= "None";
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultUrl);
        // The page is beside the project until it is published.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Configure);
        return builder;
    }

    private static Task Elsewhere(HttpContext http) =>
        ErrorAnswer.For(WebApiException.NotFound($"There is nothing at '{http.Request.Path}'. The Web API is at {WebApiEndpoints.Root}"), http.TraceIdentifier)
            .WriteAsync(http.Response);

    private static void Configure(KestrelServerOptions options)
    {
        options.Limits.MaxRequestBodySize = LargestRequest;
        options.Limits.MaxRequestLineSize = LongestAddress;
        options.ConfigureEndpointDefaults(RequireLoopback);
    }

    /// <summary>Kestrel asks this of every address, whichever option, variable or file named it.</summary>
    private static void RequireLoopback(ListenOptions listen)
    {
        if (listen.EndPoint is IPEndPoint address && !IPAddress.IsLoopback(address.Address))
            throw new CommandException($"The sandbox listens on this machine only: '{address}' can be reached from others. Use {DefaultUrl}, or another port of 127.0.0.1.");
    }
}
