using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Sandbox;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>What the host's log tells of plug-ins that refuse or fail.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Own = "what the seller wrote";

    private readonly CapturedLog log = new();
    private readonly LocalOrganization organization = LocalOrganization.Open(new OrganizationOptions
    {
        ManagedSolution = SmallSolution.Path,
        PluginTypes = [typeof(AccountBefore)],
    });

    public void Dispose()
    {
        organization.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task The_cause_behind_a_reference_is_a_warning_that_is_seen_by_default()
    {
        Script.When<AccountBefore>(p =>
        {
            p.Trace.Trace("{0}: {1}", "C3-1a2b3c4d", new TimeoutException("The lock was not given."));
            throw new InvalidPluginExecutionException("Could not check.\nRef C3-1a2b3c4d", PluginHttpStatusCode.InternalServerError);
        });

        Assert.Equal(HttpStatusCode.InternalServerError, await CreateAsync());
        var (level, text) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("C3-1a2b3c4d: System.TimeoutException: The lock was not given.", text);
        Assert.DoesNotContain(Own, text);
    }

    [Fact]
    public async Task What_a_plugin_did_not_foresee_is_a_warning_with_its_exception()
    {
        Script.When<AccountBefore>(_ => throw new InvalidOperationException("Not foreseen."));

        Assert.Equal(HttpStatusCode.BadRequest, await CreateAsync());
        var (level, text) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("System.InvalidOperationException: Not foreseen.", text);
    }

    [Fact]
    public async Task A_refusal_is_information_for_those_who_ask_for_it()
    {
        Script.When<AccountBefore>(p =>
        {
            p.Trace.Trace("Refused C3-5-10CCB4: outreach to close");
            throw new InvalidPluginExecutionException("Not moved.", PluginHttpStatusCode.PreconditionFailed);
        });

        await CreateAsync();
        Assert.Empty(log.Lines);
        await CreateAsync("--Logging:LogLevel:WebApi", "Information");
        var (level, text) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Information, level);
        Assert.Contains("Refused C3-5-10CCB4: outreach to close", text);
        Assert.DoesNotContain(Own, text);
    }

    private async Task<HttpStatusCode> CreateAsync(params string[] options)
    {
        await using var app = SandboxHost.Create(organization, options, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            // The test's own plug-ins act by what flows from the test to the request.
            builder.WebHost.UseTestServer(server => server.PreserveExecutionContext = true);
        });
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var body = new StringContent($$"""{ "name": "A", "description": "{{Own}}" }""", null, "application/json");
        return (await client.PostAsync(new Uri("/api/data/v9.2/accounts", UriKind.Relative), body)).StatusCode;
    }
}

/// <summary>Keeps what the Web API logs.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Text)> lines = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add((logLevel, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
