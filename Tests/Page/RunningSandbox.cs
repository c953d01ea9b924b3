using System.Diagnostics;
using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>The sandbox as a person starts it, on a free port with a data file of its own, and a browser in front of it.</summary>
public sealed class RunningSandbox : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("c3-page-").FullName;
    private Process? process;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Programs.Find("chromium") is not { } chromium)
            return;

        process = Start();
        Url = await ListeningAddress(process);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh page at an address of the sandbox, as the seller unless told otherwise.</summary>
    public async Task<IPage> Open(string address = "")
    {
        var page = await browser!.NewPageAsync(new() { BaseURL = Url, ViewportSize = new() { Width = 1280, Height = 800 } });
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync("/" + address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Sandbox.dll"), "--urls", "http://127.0.0.1:0", "--data", Path.Combine(folder, "sandbox.db")])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static async Task<string> ListeningAddress(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("Listening on http", line, StringComparison.Ordinal);
        return line!.Split(' ')[2];
    }
}
