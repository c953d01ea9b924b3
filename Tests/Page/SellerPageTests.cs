using System.Text;
using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>A seller at the page of the sandbox, in headless Chromium, against the plug-ins.</summary>
public sealed class SellerPageTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    private static readonly FilePayload Notice = new() { Name = "notice.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("We chose you.") };

    [NeedsFact("chromium")]
    public async Task A_refused_move_shows_the_servers_words_and_after_the_file_the_bar_moves()
    {
        var page = await sandbox.OpenDeal("Impeller finishing line");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Close" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not moved to 5 Close: 1 of 2 requirements is open.");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1) Notice of vendor selection - none yet.");
        await page.Keep("refused");

        await Attach(page, "Attach file for Notice of vendor selection");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Gate" })).ToContainTextAsync("notice.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Close" }).ClickAsync();
        await Expect(page.CurrentStage()).ToContainTextAsync("Close");
        await page.Keep("moved");
    }

    [NeedsFact("chromium")]
    public async Task Going_back_is_always_possible()
    {
        var page = await sandbox.OpenDeal("Yard management terminals");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to Discovery" }).ClickAsync();
        await Expect(page.CurrentStage()).ToContainTextAsync("Discovery");
    }

    [NeedsFact("chromium")]
    public async Task A_file_dropped_on_the_notes_becomes_a_note()
    {
        var page = await sandbox.OpenDeal("Conveyor sensors");
        var notes = page.GetByRole(AriaRole.Region, new() { Name = "Notes" });
        await Drop(page, notes);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await Expect(notes.GetByText("dropped.txt").First).ToBeVisibleAsync();
    }

    [NeedsFact("chromium")]
    public async Task The_keyboard_alone_asks_for_the_next_stage()
    {
        var page = await sandbox.OpenDeal("Seal kits for the Leeds plant");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Commitment" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not moved to 2 Commitment");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Next: Commitment" })).ToBeFocusedAsync();
    }

    [NeedsFact("chromium")]
    public async Task An_empty_file_is_refused_in_the_servers_words()
    {
        var page = await sandbox.OpenDeal("Seal kits for the Leeds plant");
        await Attach(page, "Attach file for Meeting accepted", new() { Name = "empty.pdf", MimeType = "application/pdf", Buffer = [] });
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The file \"empty.pdf\" is empty (0 bytes)");
    }

    [NeedsFact("chromium")]
    public async Task A_screen_reader_finds_nothing_amiss_in_the_list()
    {
        var page = await sandbox.Open();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Conveyor sensors" })).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
    }

    [NeedsFact("chromium")]
    public async Task A_screen_reader_finds_nothing_amiss_in_an_opportunity_whose_move_was_refused()
    {
        var page = await sandbox.OpenDeal("Seal kits for the Leeds plant");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Commitment" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
    }

    private static async Task Attach(IPage page, string button, FilePayload? file = null)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        await chooser.SetFilesAsync(file ?? Notice);
    }

    private static async Task Drop(IPage page, ILocator target)
    {
        var data = await page.EvaluateHandleAsync("() => { const d = new DataTransfer(); d.items.add(new File(['yes'], 'dropped.txt', { type: 'text/plain' })); return d; }");
        foreach (var step in new[] { "dragenter", "dragover", "drop" })
            await target.DispatchEventAsync(step, new { dataTransfer = data });
    }
}
