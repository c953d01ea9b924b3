using System.Text.Json;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

/// <summary>What a page needs to show sign-offs and waivers.</summary>
public class VerdictJsonTests
{
    private static readonly Guid Asker = new("6a3f4c1e-0000-4000-8000-000000000009");

    private static readonly Requirement Delivery = new("delivery", "Delivery", RequirementKind.SignOff, Effect.Block, "Ask the plant.", "Plant", Grade.D)
    {
        SignOff = new("Plant manager", "Plant", ["quantity"]),
        Waiver = new([new("Director", null)], 30, 1),
    };

    [Fact]
    public void A_sign_off_that_became_void_is_there_with_what_changed_beside_the_one_asked_for_since()
    {
        var voided = SignOff(SignOffState.Void) with { VoidedOn = Sample.Now, VoidedBy = [new("quantity", "10", "12")] };
        var finding = FindingOf(Sample.FactsOf() with { SignOffs = [voided, SignOff(SignOffState.Requested)] });
        Assert.Equal("requested", finding.GetProperty("signOff").GetProperty("state").GetString());
        Assert.Equal(Asker, finding.GetProperty("signOff").GetProperty("requestedBy").GetGuid());
        Assert.Equal("Ann Asker", finding.GetProperty("signOff").GetProperty("requestedByName").GetString());
        Assert.Equal("""[{"column":"quantity","label":null,"from":"10","to":"12"}]""", finding.GetProperty("voided").GetProperty("changes").GetRawText());
    }

    [Fact]
    public void Where_a_sign_off_stands_none_is_shown_as_void()
    {
        var given = SignOff(SignOffState.Given) with { SignedOn = Sample.Now, Values = new Dictionary<string, string?> { ["quantity"] = null } };
        var facts = Sample.FactsOf() with { SignOffs = [SignOff(SignOffState.Void), given], Values = new Dictionary<string, ColumnValue?> { ["quantity"] = null } };
        Assert.Equal(JsonValueKind.Null, FindingOf(facts).GetProperty("voided").ValueKind);
    }

    [Fact]
    public void What_passes_on_a_waiver_is_named_with_its_end()
    {
        var granted = new Waiver(Guid.NewGuid(), "delivery", WaiverState.Granted) { DecidedOn = Sample.Now.AddDays(-1), ValidUntil = Sample.Now.AddDays(3) };
        var facts = Sample.FactsOf() with { Waivers = [granted] };
        var verdict = Gate.Judge(Sample.Of(Sample.Stage(1, "one", Delivery), Sample.Stage(2, "two")), new Move(0, 1), facts);
        Assert.Contains("\"passedOnWaiver\":[\"Delivery until 2026-03-05\"]", VerdictJson.For(verdict, facts, Sample.Opportunity, Reader.OfEnglish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_is_there_with_who_asked_why_and_who_may_decide()
    {
        var waiver = new Waiver(Guid.NewGuid(), "delivery", WaiverState.Requested)
        {
            RequestedById = Asker,
            RequestedByName = "Ann Asker",
            RequestedOn = Sample.Now,
            Reason = "Late.",
            Compensation = "A call.",
        };
        var finding = FindingOf(Sample.FactsOf() with { Waivers = [waiver] });
        Assert.Equal("Late.", Text(finding, "reason"));
        Assert.Equal("A call.", Text(finding, "compensation"));
        Assert.Equal("""["Director"]""", finding.GetProperty("waivableBy").GetRawText());
    }

    private static string? Text(JsonElement finding, string name) => finding.GetProperty("waiver").GetProperty(name).GetString();

    private static SignOff SignOff(SignOffState state) =>
        new(Guid.NewGuid(), "delivery", state, Asker) { RequestedByName = "Ann Asker", RequestedOn = Sample.Now };

    private static JsonElement FindingOf(Facts facts)
    {
        var process = Sample.Of(Sample.Stage(1, "one", Delivery), Sample.Stage(2, "two"));
        var text = VerdictJson.For(Gate.Judge(process, new Move(0, 1), facts), facts, Sample.Opportunity, Reader.OfEnglish);
        return JsonDocument.Parse(text).RootElement.GetProperty("findings")[0];
    }
}
