using System.Text.Json;
using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>An administrator who codifies a process on its page, without a file, in headless Chromium.</summary>
public sealed class CodifyingPageTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [NeedsFact("chromium")]
    public async Task What_is_written_in_a_draft_is_published_and_a_file_says_just_that()
    {
        var page = await OpenDraft("New-name sale");
        await page.WriteProcess();
        await page.WriteStage();
        await page.WriteActivity();
        await page.WriteCriterion();
        await page.WriteSignOff();
        await page.Publish();

        var file = await page.Export();
        Assert.Equal("The customer is new to us, and large.", file.GetProperty("situation").GetString());
        Assert.True(file.GetProperty("chosenWhen")[1].GetProperty("orEmpty").GetBoolean());
        Assert.Equal("""{"column":"name","operator":"contains","value":{"type":"text","text":"large"},"orEmpty":true}""", JsonSerializer.Serialize(file.GetProperty("chosenWhen")[2]));
        var stage = file.GetProperty("stages")[0];
        Assert.Equal("Listens, and asks for a meeting", stage.GetProperty("buyerStep").GetString());
        Assert.Equal("Kontaktaufnahme", stage.GetProperty("translations").GetProperty("de").GetProperty("name").GetString());
        Says(stage, "activities", """
            {"code":"first-call","title":"First call","who":"You","message":"Ask for ten minutes.","questions":["What costs you most?","Since when?"],
            "material":[{"name":"Script","url":"https://example.com/script"}]}
            """);
        Says(stage, "requirements", """
            {"code":"worth-our-time","title":"Worth our time","kind":"criterion","effect":"warn","ask":"Find out what it is worth.","fixer":"You","freshDays":1,
            "definition":{"related":{"table":"quote","relationship":"opportunity_quotes"},"has":"at-least","count":2,"where":[
            {"column":"totalamount","operator":"at-least","value":{"type":"money","amount":1000,"currency":"USD"}},
            {"column":"statecode","operator":"any-of","value":{"type":"choice","options":[{"value":1,"label":"Active"}]}}],"dealKiller":true},
            "waiver":{"authorities":[{"role":"Sales Process Manager","upTo":{"amount":5000,"currency":"USD"}}],"mostDays":14,"extensions":2}}
            """);
        Says(stage, "requirements", """
            {"code":"board-accepts","title":"Accepted by the board","kind":"sign-off","effect":"block","ask":"Ask the board.","fixer":"Board",
            "definition":{"role":"Board","department":"Management","columns":["estimatedvalue"]}}
            """);
    }

    [NeedsFact("chromium")]
    public async Task Requirements_are_put_in_order_removed_and_had_back_with_all_they_said()
    {
        var page = await OpenDraft("Add-on sale");
        var before = (await page.Export()).GetProperty("stages")[0].GetProperty("requirements");
        await page.Button("Move Problem confirmed up").PressAsync("Enter");
        await Expect(page.Panel("Discovery").GetByRole(AriaRole.Button, new() { Name = "Change" }).Nth(4)).ToHaveAccessibleNameAsync("Change Problem confirmed");
        await Expect(page.Button("Move Problem confirmed up")).ToBeFocusedAsync();

        await page.Button("Remove No credit hold on the customer").ClickAsync();
        await Expect(page.Button("Change No credit hold on the customer")).ToHaveCountAsync(0);
        await page.Button("Undo").PressAsync("Enter");
        await Expect(page.Button("Change No credit hold on the customer")).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());

        var after = (await page.Export()).GetProperty("stages")[0].GetProperty("requirements");
        Assert.Equal(["problem-confirmed", "value-review-confirmed", "no-credit-hold"], after.EnumerateArray().Select(CodeOf));
        Assert.Equal(before[2].ToString(), after[2].ToString());
    }

    [NeedsFact("chromium")]
    public async Task A_stage_can_be_added_where_the_flow_has_one_that_none_stands_for()
    {
        var page = await OpenDraft("Channel sale");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Every stage of the business process flow has its stage here.");
        var before = (await page.Export()).GetProperty("stages");
        await page.Button("Remove Close").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(page.Panel("Close")).ToBeVisibleAsync();
        Assert.Equal(before.ToString(), (await page.Export()).GetProperty("stages").ToString());

        await page.Button("Remove Close").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.Button("Add a stage").ClickAsync();
        await page.GetByLabel("Stage of the flow").SelectOptionAsync(new SelectOptionValue { Label = "Close" });
        await Expect(Named(page)).ToHaveValueAsync("Close");
        await page.GetByLabel("Macro stage").SelectOptionAsync("5");
        await page.Fill(("Code", "close"), ("Buyer's step", "Signs"), ("Purpose", "Sign."), ("Done correctly", "Signed."), ("Done incorrectly", "Promised."), ("Expected days", "14"));
        await page.Confirm("Save").ClickAsync();
        await Expect(page.Panel("Close")).ToContainTextAsync("Usually takes 14 days");
        await page.Button("Publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("What changes");
        await Expect(page.GetByRole(AriaRole.Dialog)).Not.ToContainTextAsync("What is wrong");
    }

    [NeedsFact("chromium")]
    public async Task A_process_begins_as_a_draft_with_the_stages_of_a_flow()
    {
        var page = await sandbox.Open("#/administration/processes");
        await page.ActAs("Alex Administrator");
        await page.Button("New process").ClickAsync();
        await page.GetByLabel("Business process flow").SelectOptionAsync(new SelectOptionValue { Label = "Opportunity Sales Process, on opportunity" });
        await page.Fill(("Name", "Old way"), ("Selling situation", "As we always did."));
        await Expect(page.GetByLabel("Code")).ToHaveValueAsync("old-way");
        Assert.Empty(await page.Violations());
        await page.Keep("codify-new");
        await page.Confirm("Begin").ClickAsync();
        await Expect(page.Panel("Version 1")).ToContainTextAsync("Draft");
        await Expect(page.Panel("Qualify")).ToBeVisibleAsync();

        var file = await page.Export();
        Assert.Equal("opportunityid", file.GetProperty("flow").GetProperty("lookup").GetString());
        Assert.Equal(4, file.GetProperty("stages").GetArrayLength());
    }

    [NeedsFact("chromium")]
    public async Task A_column_that_there_is_not_is_told_at_once_and_refused_by_the_server()
    {
        var page = await OpenDraft("Client lifecycle");
        await page.Button("Add requirement to").First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Criterion" }).CheckAsync();
        await page.Fill(("Title", "Nonsense"), ("Code", "nonsense"), ("What to do", "Nothing."), ("Who can fix it", "Nobody"), ("Column", "nothing_like_it"));
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync("1");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("has no column nothing_like_it. Publishing will refuse it.");
        await page.Confirm("Save").ClickAsync();
        await page.Button("Publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("nothing_like_it, and there is no such column.");
    }

    [NeedsFact("chromium")]
    public async Task What_the_server_refuses_is_shown_in_its_words_and_a_form_keeps_what_was_written()
    {
        var page = await OpenDraft("Lead qualification");
        await page.RemoveRequirement("Country known");
        await page.Button("Move Country known up").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no c3_requirement");

        await page.Button("Change Industry in our market").ClickAsync();
        await page.GetByLabel("Who can fix it").FillAsync("Somebody else");
        await page.RemoveRequirement("Industry in our market");
        await page.Confirm("Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no c3_requirement");
        await Expect(page.GetByLabel("Who can fix it")).ToHaveValueAsync("Somebody else");
        Assert.Empty(await page.Violations());
    }

    private static ILocator Named(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true });

    private static string? CodeOf(JsonElement part) => part.GetProperty("code").GetString();

    // Codes are for ever, so a part that a file has is found by its own.
    private static void Says(JsonElement stage, string parts, string expected)
    {
        var part = JsonSerializer.Deserialize<JsonElement>(expected);
        var said = stage.GetProperty(parts).EnumerateArray().Single(p => CodeOf(p) == CodeOf(part));
        Assert.Equal(JsonSerializer.Serialize(part), JsonSerializer.Serialize(said));
    }

    private async Task<IPage> OpenDraft(string process)
    {
        var page = await sandbox.Open("#/administration/processes");
        await page.ActAs("Alex Administrator");
        await page.GetByRole(AriaRole.Link, new() { Name = $"{process}, version 1" }).ClickAsync();
        await page.Button("New version").ClickAsync();
        await Expect(page.Panel("Version 2")).ToContainTextAsync("Draft");
        return page;
    }
}
