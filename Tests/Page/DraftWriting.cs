using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>What an administrator writes in a draft of the new-name sale.</summary>
internal static class DraftWriting
{
    /// <summary>Changes what a draft says as a whole: its situation, and one condition more in its rule.</summary>
    public static async Task WriteProcess(this IPage page)
    {
        await page.Button("Change process").ClickAsync();
        await page.GetByLabel("Selling situation").FillAsync("The customer is new to us, and large.");
        await page.Button("Add a condition of the rule").ClickAsync();
        var condition = page.GetByRole(AriaRole.Group, new() { Name = "Condition 3" });
        await Pick(condition, "Column", "name");
        await condition.GetByLabel("Comparison").SelectOptionAsync("contains");
        await condition.GetByLabel("Value").FillAsync("large");
        await condition.GetByLabel("It also holds where that is empty").CheckAsync();
        await Save(page, "codify-process", "Change process");
    }

    /// <summary>Changes a stage's text.</summary>
    public static async Task WriteStage(this IPage page)
    {
        await page.Button("Change Outreach").ClickAsync();
        await page.GetByLabel("Buyer's step").FillAsync("Listens, and asks for a meeting");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Its texts in German, French stay as they are.");
        await Save(page, "codify-stage", "Change Outreach");
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Buyer: Listens, and asks for a meeting");
    }

    /// <summary>Adds an activity with questions and material.</summary>
    public static async Task WriteActivity(this IPage page)
    {
        await page.Button("Add activity to Outreach").ClickAsync();
        await page.Fill(("Title", "First call"), ("Code", "first-call"), ("Who does it", "You"), ("Message", "Ask for ten minutes."));
        await page.Button("Add a question").ClickAsync();
        await page.Keyboard.TypeAsync("What costs you most?");
        await page.Button("Add a question").ClickAsync();
        await page.Keyboard.TypeAsync("Since when?");
        await page.Button("Add material").ClickAsync();
        await page.Keyboard.TypeAsync("Script");
        await page.GetByLabel("Address").FillAsync("https://example.com/script");
        await Save(page, "codify-activity", "Add activity to Outreach");
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Material: Script");
    }

    /// <summary>Adds a criterion of two conditions on related rows, which can be waived.</summary>
    public static async Task WriteCriterion(this IPage page)
    {
        await page.Button("Add requirement to Outreach").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Criterion" }).CheckAsync();
        await page.Fill(("Title", "Worth our time"), ("Code", "worth-our-time"), ("What to do", "Find out what it is worth."), ("Who can fix it", "You"));
        await page.GetByLabel("While it does not hold").SelectOptionAsync("warn");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Rows that point to it" }).CheckAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Rows", Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "quote, by opportunityid" });
        await page.GetByLabel("How many must fulfil").SelectOptionAsync("at-least");
        await page.GetByLabel("Number of rows").FillAsync("2");

        await page.Button("Add a condition").ClickAsync();
        var amount = page.GetByRole(AriaRole.Group, new() { Name = "Condition 1" });
        await Pick(amount, "Column", "totalamount");
        await amount.GetByLabel("Comparison").SelectOptionAsync("at-least");
        await amount.GetByLabel("Value").FillAsync("1000");
        await page.Button("Add a condition").ClickAsync();
        var state = page.GetByRole(AriaRole.Group, new() { Name = "Condition 2" });
        await Pick(state, "Column", "statecode");
        await Pick(state, "Which ones", "Active");

        await page.GetByLabel("A deal killer").CheckAsync();
        await page.GetByLabel("Look at it again").CheckAsync();
        await page.Button("Add somebody").ClickAsync();
        await Pick(page.GetByRole(AriaRole.Dialog), "Role", "Sales Process Manager");
        await page.Fill(("Up to an amount", "5000"), ("Longest days of a waiver", "14"), ("How often it may be extended", "2"), ("Currency", "usd"));
        await Save(page, "codify-criterion", "Add requirement to Outreach");
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Criterion · Warn · You");
    }

    /// <summary>Adds a sign-off that binds a column.</summary>
    public static async Task WriteSignOff(this IPage page)
    {
        await page.Button("Add requirement to Outreach").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Sign-off" }).CheckAsync();
        await page.Fill(("Title", "Accepted by the board"), ("Code", "board-accepts"), ("What to do", "Ask the board."), ("Who can fix it", "Board"), ("Role that signs", "Board"), ("Department", "Management"));
        await Pick(page.GetByRole(AriaRole.Dialog), "Bound column 1", "estimatedvalue");
        await Save(page, "codify-sign-off", "Add requirement to Outreach");
        await Expect(page.Panel("Outreach")).ToContainTextAsync("Sign-off · Block · Board");
    }

    /// <summary>Publishes the draft, after its preview.</summary>
    public static async Task Publish(this IPage page)
    {
        await page.Button("Publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Accepted by the board");
        await page.Confirm("Publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New version" })).ToBeVisibleAsync();
    }

    /// <summary>The file that the version is exported as.</summary>
    public static async Task<JsonElement> Export(this IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button("Export as a file").ClickAsync());
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(await download.PathAsync()));
    }

    /// <summary>Fills in fields of the dialog that is open.</summary>
    public static async Task Fill(this IPage page, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
            await page.GetByRole(AriaRole.Dialog).GetByLabel(label).FillAsync(text);
    }

    private static async Task Pick(ILocator within, string field, string name)
    {
        var combobox = within.GetByRole(AriaRole.Combobox, new() { Name = field });
        await combobox.PressSequentiallyAsync(name);
        var one = within.Page.GetByRole(AriaRole.Option, new() { Name = name });
        await one.Or(within.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = name })).First.ClickAsync();
        await Expect(combobox).ToBeFocusedAsync();
        await combobox.PressAsync("Tab");
        await Expect(combobox).ToHaveAttributeAsync("aria-expanded", "false");
    }

    // Both as wide as a desk's screen and as narrow as a telephone's; the focus is where it began.
    private static async Task Save(IPage page, string picture, string trigger)
    {
        Assert.Empty(await page.Violations());
        await page.Keep(picture);
        await page.SetViewportSizeAsync(400, 800);
        await page.Keep(picture + "-narrow");
        await page.SetViewportSizeAsync(1280, 800);
        await page.Confirm("Save").ClickAsync();
        await Expect(page.Button(trigger)).ToBeFocusedAsync();
    }
}
