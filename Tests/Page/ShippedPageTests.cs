using System.Text;
using Microsoft.Playwright;
using SalesProcessPlugins.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>The administration pages as the managed solution brings them, where Dynamics opens them, in headless Chromium.</summary>
public sealed class ShippedPageTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    private const string Publishing = "WebResources/c3_/administration.html";
    private const string Health = "WebResources/c3_/health.html";

    [NeedsFact("chromium")]
    public async Task A_process_file_is_imported_previewed_published_and_retired()
    {
        var page = await sandbox.Open(Publishing);
        await Import(page, ChangedProcess());
        await page.GetByRole(AriaRole.Link, new() { Name = "Channel sale, version 2" }).ClickAsync();
        await page.Button("Publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("It can be published.");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("90 days");
        Assert.Empty(await page.Violations());
        await page.Keep("shipped-publish");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Move, with grace until a day" }).CheckAsync();
        await page.Confirm("Publish").ClickAsync();
        await Expect(page.Panel("Version 2")).ToContainTextAsync("Channel sale version 2: It is published. What is under way goes over to this version from ");
        await Expect(page.Panel("Version 2").GetByText("Published", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
        await page.Keep("shipped-process");
        var row = await page.APIRequest.GetAsync("/api/data/v9.2/c3_processes?$select=c3_version,c3_definitionhash&$filter=c3_code eq 'channel-sale' and c3_publishstate eq 940100001");
        var governing = (await row.JsonAsync())!.Value.GetProperty("value").EnumerateArray().Single();
        Assert.Equal(2, governing.GetProperty("c3_version").GetInt32());
        Assert.Equal(64, governing.GetProperty("c3_definitionhash").GetString()!.Length);

        await page.Button("Retire").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Retire" }).ClickAsync();
        await Expect(page.Panel("Version 2")).ToContainTextAsync("so somebody else has to retire it too.");
    }

    [NeedsFact("chromium")]
    public async Task A_draft_is_discarded_once_that_is_confirmed()
    {
        var page = await sandbox.Open(Publishing);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lead qualification, version 1" }).ClickAsync();
        await page.Button("New version").ClickAsync();
        await page.Button("Discard draft").ClickAsync();
        Assert.Empty(await page.Violations());
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Discard draft" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lead qualification, version 1" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lead qualification, version 2" })).ToHaveCountAsync(0);
    }

    [NeedsFact("chromium")]
    public async Task All_versions_are_listed_and_each_is_exported_as_a_file()
    {
        var page = await sandbox.Open(Publishing);
        await Expect(page.Panel("Versions").GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
        Assert.Empty(await page.Violations());
        await page.Keep("shipped-processes");
        await page.GetByRole(AriaRole.Link, new() { Name = "New-name sale, version 1" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button("Export as a file").ClickAsync());
        Assert.Equal("new-name-sale.json", download.SuggestedFilename);
        await page.GoBackAsync();
        await Expect(page.Panel("Versions")).ToBeVisibleAsync();
    }

    [NeedsFact("chromium")]
    public async Task The_health_page_shows_the_last_check_before_another_one_and_puts_steps_in_order()
    {
        var page = await sandbox.Open(Health);
        await page.Button("Put the steps in order").ClickAsync();
        await Expect(page.Panel("What was done")).ToContainTextAsync("Every step is registered and enabled.");
        await page.ReloadAsync();
        await Expect(page.Panel("Health check")).ToContainTextAsync("Last checked on ");
        await Expect(page.Panel("Health check")).ToContainTextAsync("It has never run clean.");
        await Expect(page.Panel("Findings").GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        Assert.Empty(await page.Violations());
        await page.Keep("shipped-health");
        await page.Button("Check now").ClickAsync();
        await Expect(page.Panel("Health check")).Not.ToContainTextAsync("Last checked on ");
    }

    [NeedsFact("chromium")]
    public async Task The_steps_are_removed_only_when_that_is_confirmed_and_come_back()
    {
        var page = await sandbox.Open(Health);
        await page.Button("Put the steps in order").ClickAsync();
        await Expect(page.Panel("What was done")).ToBeVisibleAsync();
        await page.Button("Remove the steps").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("What they guard is open from then on.");
        Assert.Empty(await page.Violations());
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Remove the steps" }).ClickAsync();
        await Expect(page.Panel("What was done")).ToContainTextAsync("what they guarded is open.");
        await page.Button("Put the steps in order").ClickAsync();
        await Expect(page.Panel("What was done")).Not.ToContainTextAsync("what they guarded is open.");
    }

    [NeedsFact("chromium")]
    public async Task Nothing_is_asked_of_any_other_place_and_nothing_goes_wrong_unseen()
    {
        var page = await sandbox.Open("about:blank");
        var elsewhere = new List<string>();
        var errors = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith(sandbox.Url, StringComparison.Ordinal)) elsewhere.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync($"/{Publishing}");
        await page.GetByRole(AriaRole.Link, new() { Name = "New-name sale, version 1" }).ClickAsync();
        await Expect(page.Panel("Diagnosis")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Health" }).ClickAsync();
        await Expect(page.Panel("Health check")).ToBeVisibleAsync();
        Assert.Empty(elsewhere);
        Assert.Empty(errors);
    }

    [NeedsTheory("chromium")]
    [InlineData(Publishing, "Ada Auditor", "Publishing takes the role Sales Process Administrator.")]
    [InlineData(Publishing, "Sam Seller", "Publishing takes the role Sales Process Administrator.")]
    [InlineData(Health, "Sam Seller", "The health check takes the role Sales Process Auditor or Sales Process Administrator.")]
    public async Task Who_may_not_is_told_which_role_it_takes(string address, string user, string told)
    {
        var page = await OpenAs(address, user);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(told);
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Empty(await page.Violations());
    }

    [NeedsFact("chromium")]
    public async Task An_auditor_checks_and_is_offered_nothing_else()
    {
        var page = await OpenAs(Health, "Ada Auditor");
        await page.Button("Check now").ClickAsync();
        await Expect(page.Panel("Findings")).ToBeVisibleAsync();
        await Expect(page.Button("Put the steps in order")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
    }

    // The platform knows who is signed in; the sandbox is told by a header, which the page itself never sends.
    private async Task<IPage> OpenAs(string address, string user)
    {
        var page = await sandbox.Open("about:blank");
        var users = await page.APIRequest.GetAsync($"/api/data/v9.2/systemusers?$select=systemuserid&$filter=fullname eq '{user}'");
        var id = (await users.JsonAsync())!.Value.GetProperty("value")[0].GetProperty("systemuserid").GetString()!;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["MSCRMCallerID"] = id });
        await page.GotoAsync($"/{address}");
        return page;
    }

    private static async Task Import(IPage page, byte[] file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button("Import a file").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "channel-sale.json", MimeType = "application/json", Buffer = file });
    }

    // The shipped process, that demands more of its first checkpoint: one person may publish that.
    private static byte[] ChangedProcess()
    {
        const string fresh = "\"freshDays\": 180";
        var file = File.ReadAllText(Path.Combine(Repository.Root, "Solution", "Processes", "channel-sale.json"));
        Assert.Contains(fresh, file, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(file.Replace(fresh, "\"freshDays\": 90", StringComparison.Ordinal));
    }
}
