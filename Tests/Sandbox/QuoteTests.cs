using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Closing quotes, and the message that no longer switches processes.</summary>
public sealed class QuoteTests : EngineTest
{
    [Fact]
    public void Winning_an_active_quote_closes_it_under_the_name_Win_and_leaves_the_opportunity_open()
    {
        Open(typeof(QuoteWon));
        var (opportunity, seen) = (Create("opportunity", ("name", "O")), "");
        var quote = Active(opportunity);
        Script.When<QuoteWon>(p => seen = $"{p.Context.MessageName} of {p.Context.PrimaryEntityName}");

        Close("WinQuote", quote);

        Assert.Equal(("Win of quote", "Won", "Open"), (seen, Read(quote).FormattedValues["statecode"], Read(opportunity).FormattedValues["statecode"]));
        Assert.Equal("Completed", Service.RetrieveMultiple(new QueryExpression("quoteclose") { ColumnSet = new("statecode") }).Entities.Single().FormattedValues["statecode"]);
        Assert.Equal((1, Time.GetUtcNow().UtcDateTime.Date), (Count("quoteclose"), Read(quote)["closedon"]));
    }

    [Fact]
    public void Closing_a_quote_ends_it_as_the_request_says()
    {
        var quote = Active(Create("opportunity", ("name", "O")));
        Close("CloseQuote", quote, 6);
        Assert.Equal("Canceled", Read(quote).FormattedValues["statuscode"]);
    }

    [Fact]
    public void Only_an_active_quote_can_be_closed()
    {
        var quote = Create("quote", ("name", "Q"));
        Assert.Contains("'Q' is not active", Fault(() => Close("WinQuote", quote)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, "Update")]
    [InlineData(false, true, "SetState")]
    public void Winning_a_quote_raises_what_winning_an_opportunity_raises(bool update, bool setState, string expected)
    {
        Open(new PlatformBehaviour { WinRaisesUpdate = update, WinRaisesSetState = setState }, typeof(QuoteChanged));
        var (quote, seen) = (Active(Create("opportunity", ("name", "O"))), new List<string>());
        Script.When<QuoteChanged>(p => seen.Add(p.Context.MessageName));

        Close("WinQuote", quote);

        Assert.Equal([expected], seen.Distinct());
    }

    [Fact]
    public void SetProcess_says_that_it_can_no_longer_be_used() =>
        Assert.Contains("no longer", Fault(() => Service.Execute(new("SetProcess") { ["Target"] = Create("opportunity") })).Message, StringComparison.Ordinal);

    private EntityReference Active(EntityReference opportunity)
    {
        var quote = Create("quote", ("name", "Q"), ("opportunityid", opportunity));
        Update(quote, ("statecode", new OptionSetValue(1)));
        return quote;
    }

    private void Close(string message, EntityReference quote, int status = -1) =>
        Service.Execute(new(message) { ["QuoteClose"] = Row("quoteclose", ("quoteid", quote)), ["Status"] = new OptionSetValue(status) });
}

[CrmPluginRegistration("Win", "quote", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "quote won", 1, IsolationModeEnum.Sandbox)]
public sealed class QuoteWon : ScriptedPlugin;

[CrmPluginRegistration("Update", "quote", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "statecode", "quote changed", 1, IsolationModeEnum.Sandbox)]
[CrmPluginRegistration("SetState", "quote", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "quote state", 1, IsolationModeEnum.Sandbox)]
public sealed class QuoteChanged : ScriptedPlugin;
