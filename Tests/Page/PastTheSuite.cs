using System.Text.Json;
using Microsoft.Playwright;

namespace SalesProcessPlugins.Tests.Page;

/// <summary>Changes that an administrator makes past all plug-ins, behind the back of whoever has the page open.</summary>
internal static class PastTheSuite
{
    /// <summary>Moves an opportunity of the demo set to a stage of the process it is under.</summary>
    public static async Task MovePastTheSuite(this IPage page, string deal, string stage)
    {
        var flow = await First(page, $"c3_newnamesales?$filter=bpf_name eq '{deal}'");
        var target = await First(page, $"processstages?$filter=stagename eq '{stage}' and _processid_value eq {flow.GetProperty("_processid_value").GetString()}");
        await Patch(page, $"c3_newnamesales({flow.GetProperty("businessprocessflowinstanceid").GetString()})", new()
        {
            ["activestageid@odata.bind"] = $"/processstages({target.GetProperty("processstageid").GetString()})",
        });
    }

    /// <summary>Sets what a customer of the demo set earns in a year.</summary>
    public static async Task SetRevenue(this IPage page, string customer, decimal revenue)
    {
        var account = await First(page, $"accounts?$filter=name eq '{customer}'");
        await Patch(page, $"accounts({account.GetProperty("accountid").GetString()})", new() { ["revenue"] = revenue });
    }

    /// <summary>Deletes a requirement of the draft whose page is open.</summary>
    public static async Task RemoveRequirement(this IPage page, string title)
    {
        var requirement = await First(page, $"c3_requirements?$filter=c3_name eq '{title}' and c3_stageid/_c3_processid_value eq {page.Url.Split('/')[^1]}");
        var answer = await page.APIRequest.DeleteAsync($"/api/data/v9.2/c3_requirements({requirement.GetProperty("c3_requirementid").GetString()})");
        Assert.Equal(204, answer.Status);
    }

    private static async Task<JsonElement> First(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync($"/api/data/v9.2/{address}");
        return (await answer.JsonAsync())!.Value.GetProperty("value")[0];
    }

    private static async Task Patch(IPage page, string address, Dictionary<string, object> row)
    {
        var answer = await page.APIRequest.PatchAsync($"/api/data/v9.2/{address}", new()
        {
            DataObject = row,
            Headers = new Dictionary<string, string> { ["If-Match"] = "*", ["MSCRM.BypassCustomPluginExecution"] = "true" },
        });
        Assert.Equal(204, answer.Status);
    }
}
