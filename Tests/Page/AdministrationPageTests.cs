using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>Administrators at the page of the sandbox, in headless Chromium.</summary>
public sealed class AdministrationPageTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [NeedsFact("chromium")]
    public async Task Only_administrators_are_led_to_the_administration()
    {
        var page = await sandbox.Open();
        await page.ActAs("Alex Administrator");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Administration" }).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Processes", "Health", "Solutions", "As shipped"]);
        await page.ActAs("Sam Seller");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Administration" })).ToHaveCountAsync(0);
    }

    [NeedsFact("chromium")]
    public async Task A_check_says_whether_the_gates_work_and_what_does_not()
    {
        var page = await Open("#/administration/health");
        await page.Button("Put the steps in order").ClickAsync();
        await Expect(page.Panel("What was done")).ToContainTextAsync("Every step is registered and enabled.");
        await page.Button("Check now").ClickAsync();
        await Expect(page.Panel("Health check")).ToContainTextAsync("findings need an administrator.");
        await Expect(page.Panel("Findings").GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Warning");
        Assert.Empty(await page.Violations());
        await page.Keep("health");
    }

    [NeedsFact("chromium")]
    public async Task The_installed_solution_is_shown_and_a_file_that_is_none_is_refused()
    {
        var page = await Open("#/administration/solutions");
        await Expect(page.Panel("Installed")).ToContainTextAsync("SalesProcess · 1.0.0.0 · SalesProcessPlugins");
        await Choose(page, "Choose a zip", new() { Name = "text.zip", MimeType = "application/zip", Buffer = [1, 2, 3] });
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a zip file");
        Assert.Empty(await page.Violations());
        await page.Keep("solutions");
        await Choose(page, "Choose a zip", new() { Name = "again.zip", MimeType = "application/zip", Buffer = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip")) });
        await Expect(page.Panel("Import a solution")).ToContainTextAsync("is installed already: nothing was changed.");
    }

    [NeedsFact("chromium")]
    public async Task Removing_a_solution_is_asked_about_and_can_be_left_by_the_keyboard()
    {
        var page = await Open("#/administration/solutions");
        await page.Button("Remove Sales Process").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("with every row in them");
        Assert.Empty(await page.Violations());
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).PressAsync("Enter");
        await Expect(page.Button("Remove Sales Process")).ToBeFocusedAsync();
    }

    [NeedsFact("chromium")]
    public async Task A_version_shows_its_stages_and_another_begins_as_a_draft()
    {
        var page = await Open("#/administration/processes");
        await page.GetByRole(AriaRole.Link, new() { Name = "New-name sale, version 1" }).ClickAsync();
        await Expect(page.Panel("Diagnosis")).ToContainTextAsync("Notice of vendor selection");
        Assert.Empty(await page.Violations());
        await page.Keep("process");
        await page.Button("New version").ClickAsync();
        await Expect(page.Panel("Version 2")).ToContainTextAsync("Draft");
        await Change(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to processes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New-name sale, version 2" })).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
    }

    private static async Task Change(IPage page)
    {
        await page.Button("Add requirement to Outreach").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Criterion" }).CheckAsync();
        await page.GetByLabel("Title").FillAsync("Worth our time");
        await page.GetByLabel("Code").FillAsync("worth-our-time");
        await page.GetByLabel("What to do").FillAsync("Find out what it is worth.");
        await page.GetByLabel("Who can fix it").FillAsync("You");
        await page.GetByLabel("Column").FillAsync("customerid.account.revenue");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Value" }).FillAsync("1000");
        Assert.Empty(await page.Violations());
        await page.Keep("requirement");
        await page.Confirm("Save").ClickAsync();
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Worth our time");

        await page.Button("Change Worth our time").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Spinbutton, new() { Name = "Value" })).ToHaveValueAsync("1000");
        await page.GetByLabel("While it does not hold").SelectOptionAsync("advise");
        await page.Confirm("Save").ClickAsync();
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Criterion · Advise");

        await page.Button("Remove Worth our time").ClickAsync();
        await Expect(page.Button("Change Worth our time")).ToHaveCountAsync(0);
        await Expect(page.Button("Undo")).ToBeFocusedAsync();
    }

    [NeedsFact("chromium")]
    public async Task A_process_is_exported_as_a_file_and_a_file_with_mistakes_is_refused_in_full()
    {
        var page = await Open("#/administration/processes");
        await Choose(page, "Import a file", new() { Name = "wrong.json", MimeType = "application/json", Buffer = "{ \"format\": 1 }"u8.ToArray() });
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("code");
        await page.GetByRole(AriaRole.Link, new() { Name = "Channel sale, version 1" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button("Export as a file").ClickAsync());
        Assert.Equal("channel-sale.json", download.SuggestedFilename);
        Assert.Contains("\"code\": \"channel-sale\"", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    private async Task<IPage> Open(string address)
    {
        var page = await sandbox.Open(address);
        await page.ActAs("Alex Administrator");
        return page;
    }

    private static async Task Choose(IPage page, string button, FilePayload file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button(button).ClickAsync());
        await chooser.SetFilesAsync(file);
    }
}
