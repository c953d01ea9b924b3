using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>Those who decide about opportunities, at the page of the sandbox, in headless Chromium.</summary>
public sealed class DecisionPageTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [NeedsFact("chromium")]
    public async Task A_deal_killer_offers_three_ways_on_and_another_process_has_its_own_bar()
    {
        var page = await sandbox.OpenDeal("Counter fit-out for six cafés");
        await page.ActAs("Sam Seller");
        var decision = page.GetByRole(AriaRole.Group, new() { Name = "Decision about Customer is large enough" });
        foreach (var choice in new[] { "Disqualify", "Move to another process", "Ask for a waiver" })
            await Expect(decision.GetByRole(AriaRole.Button, new() { Name = choice })).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
        await page.Keep("deal-killer");

        await decision.GetByRole(AriaRole.Button, new() { Name = "Disqualify" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("closed as lost");
        await page.Confirm("Cancel").ClickAsync();
        await Expect(decision.GetByRole(AriaRole.Button, new() { Name = "Disqualify" })).ToBeFocusedAsync();

        await decision.GetByRole(AriaRole.Button, new() { Name = "Move to another process" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Channel sale" }).CheckAsync();
        await page.GetByLabel("Reason").FillAsync("A partner serves cafés.");
        await page.Confirm("Move").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Channel sale" })).ToBeVisibleAsync();
        await Expect(page.CurrentStage()).ToContainTextAsync("Outreach");
        await Expect(page.Panel("Receipts")).ToContainTextAsync("A partner serves cafés.");
    }

    [NeedsFact("chromium")]
    public async Task Disqualifying_closes_the_opportunity_with_the_reason()
    {
        var page = await sandbox.OpenDeal("Cold store doors");
        await page.SetRevenue("Harbour Foods", 1000);
        await page.ReloadAsync();
        await page.Button("Disqualify").ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Too small for us.");
        await page.Confirm("Disqualify").ClickAsync();
        await Expect(page.Panel("Gate")).ToContainTextAsync("This opportunity is lost.");
        await page.SetRevenue("Harbour Foods", 96_000_000);
    }

    [NeedsFact("chromium")]
    public async Task A_sign_off_is_asked_for_given_and_made_void_by_another_date()
    {
        var page = await sandbox.OpenDeal("Robotic packing cell");
        await page.ActAs("Sam Seller");
        await page.Button("Ask for sign-off: Promise received by delivery").ClickAsync();
        await Expect(page.Panel("Gate")).ToContainTextAsync("The answer is up to Delivery team.");

        await page.ActAs("Dee Delivery");
        await page.GotoAsync("/#/decisions");
        await Expect(page.Panel("Sign-offs")).ToContainTextAsync("Delivery date");
        Assert.Empty(await page.Violations());
        await page.Button("Sign: Promise received by delivery, Robotic packing cell").ClickAsync();
        await Expect(page.Button("Sign: Promise received by delivery, Robotic packing cell")).ToHaveCountAsync(0);

        await page.ActAs("Sam Seller");
        await page.GoToDeal("Robotic packing cell");
        await Expect(page.Panel("Gate")).ToContainTextAsync("Signed by Dee Delivery");
        await page.GetByLabel("Delivery date").FillAsync("2031-05-20");
        await page.Button("Save promise").ClickAsync();
        await Expect(page.Panel("Promise")).ToContainTextAsync("Now void: Promise received by delivery.");
        await Expect(page.Panel("Gate")).ToContainTextAsync("is now May 20, 2031");
        Assert.Empty(await page.Violations());
        await page.Keep("void-sign-off");
    }

    [NeedsFact("chromium")]
    public async Task Who_may_not_answer_is_told_so_in_the_servers_words()
    {
        var page = await sandbox.Open("#/decisions");
        await page.ActAs("Lee Legal");
        await page.Button("Sign: Delivery date accepted by the plant, Yard management terminals").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is answered by whoever holds the role Plant manager.");

        await page.Button("Decline: Delivery date accepted by the plant, Yard management terminals").ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Not mine.");
        await page.Confirm("Decline").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("whoever holds the role Plant manager");
        await Expect(page.GetByLabel("Reason")).ToHaveValueAsync("Not mine.");
        Assert.Empty(await page.Violations());
    }

    [NeedsFact("chromium")]
    public async Task A_delegate_is_named_for_a_sign_off()
    {
        var page = await sandbox.Open("#/decisions");
        await page.ActAs("Pat Plant");
        await page.Button("Delegate: Delivery date accepted by the plant, Yard management terminals").ClickAsync();
        await page.GetByLabel("Who may answer").SelectOptionAsync(new SelectOptionValue { Label = "Mia Manager (Sales manager)" });
        await page.GetByLabel("Until").FillAsync("2099-12-31");
        await page.Confirm("Delegate").ClickAsync();
        await Expect(page.Panel("Sign-offs")).ToContainTextAsync("Mia Manager may answer too");
    }

    [NeedsFact("chromium")]
    public async Task A_waiver_that_the_seller_asks_for_is_granted_by_the_manager_and_lets_the_move_pass()
    {
        var page = await sandbox.OpenDeal("Pump test bench");
        await page.ActAs("Sam Seller");
        await page.Button("Ask for a waiver: Problem confirmed").ClickAsync();
        await page.GetByLabel("Reason").FillAsync("The customer is on leave.");
        await page.GetByLabel("What is done instead").FillAsync("We send the summary again next week.");
        Assert.Empty(await page.Violations());
        await page.Confirm("Ask for a waiver").ClickAsync();
        await Expect(page.Panel("Gate")).ToContainTextAsync("A waiver waits for its decision");

        await page.ActAs("Mia Manager");
        await page.GetByRole(AriaRole.Link, new() { Name = "My decisions" }).ClickAsync();
        await page.Button("Grant: Problem confirmed, Pump test bench").ClickAsync();
        await page.Confirm("Grant").ClickAsync();
        await Expect(page.Button("Extend: Problem confirmed, Pump test bench")).ToBeVisibleAsync();

        await page.ActAs("Sam Seller");
        await page.GoToDeal("Pump test bench");
        await Expect(page.Panel("Gate")).ToContainTextAsync("Passed on waiver until");
        Assert.Empty(await page.Violations());
        await page.Button("Next: Diagnosis").ClickAsync();
        await Expect(page.Panel("Receipts")).ToContainTextAsync("Passed on waiver");
    }

    [NeedsFact("chromium")]
    public async Task The_receipts_of_an_opportunity_are_verified_by_who_may()
    {
        var page = await sandbox.OpenDeal("Loading docks, phase 2");
        await page.ActAs("Sam Seller");
        await page.Button("Verify").ClickAsync();
        await Expect(page.Panel("Receipts").GetByRole(AriaRole.Alert)).ToContainTextAsync("Sam Seller may not use c3_VerifyReceipts");

        await page.ActAs("Mia Manager");
        await page.Button("Verify").ClickAsync();
        await Expect(page.Panel("Receipts")).ToContainTextAsync("All is as it was written.");
        await page.Button("Findings of Outreach to Close").ClickAsync();
        await Expect(page.Panel("Receipts")).ToContainTextAsync("Hash of this receipt");
        Assert.Empty(await page.Violations());
    }

    [NeedsFact("chromium")]
    public async Task Where_no_receipt_says_how_it_got_there_somebody_takes_over_and_it_moves_again()
    {
        var page = await sandbox.Open();
        await page.MovePastTheSuite("Energy monitoring", "Diagnosis");
        await page.ActAs("Mia Manager");
        await page.GoToDeal("Energy monitoring");
        await page.Button("Verify").ClickAsync();
        await Expect(page.Panel("Receipts")).ToContainTextAsync("no receipt says how it got beyond 3 Discovery");
        Assert.Empty(await page.Violations());

        await page.Button("Take over").ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Moved while the plug-ins were off.");
        await page.Confirm("Take over").ClickAsync();
        await Expect(page.Panel("Receipts")).ToContainTextAsync("Moved while the plug-ins were off.");
        await Expect(page.Button("Take over")).ToHaveCountAsync(0);
    }
}
