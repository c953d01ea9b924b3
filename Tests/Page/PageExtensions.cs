using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>What every test of the page does with it.</summary>
internal static class PageExtensions
{
    /// <summary>Opens an opportunity of the demo set from the list.</summary>
    public static async Task<IPage> OpenDeal(this RunningSandbox sandbox, string name)
    {
        var page = await sandbox.Open();
        await page.GoToDeal(name);
        return page;
    }

    /// <summary>Opens an opportunity from the list, on a page that is open.</summary>
    public static async Task GoToDeal(this IPage page, string name)
    {
        await page.GotoAsync("/#/opportunities");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(page.CurrentStage()).ToBeVisibleAsync();
    }

    /// <summary>Goes on as another user.</summary>
    public static async Task ActAs(this IPage page, string user)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Acting user" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = user }).ClickAsync();
    }

    public static ILocator CurrentStage(this IPage page) => page.Locator("[aria-current=step]");

    /// <summary>A panel of the page by its title.</summary>
    public static ILocator Panel(this IPage page, string title) => page.GetByRole(AriaRole.Region, new() { Name = title });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>The button in a dialog that does what the dialog asks about.</summary>
    public static ILocator Confirm(this IPage page, string name) =>
        page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>What axe finds; Fluent's own focus markers are no content.</summary>
    public static async Task<string[]> Violations(this IPage page)
    {
        var found = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("[data-tabster-dummy]")] });
        return [.. found.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <summary>Keeps a picture that CI publishes.</summary>
    public static Task<byte[]> Keep(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "Tests", "artifacts", $"{name}.png") });
}
