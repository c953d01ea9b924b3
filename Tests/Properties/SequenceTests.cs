using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Properties;

/// <summary>
/// That whatever people do in whatever order, the suite refuses what the model refuses and nothing else, and no
/// opportunity stands further than its receipts say but where somebody moved it past the suite, which is found.
/// </summary>
public sealed class SequenceTests : IDisposable
{
    private const int Sequences = 120, Shortest = 20, Longest = 60;
    private static readonly string[] Names = [.. Commands.All.Keys.Order(StringComparer.Ordinal)];

    // Often enough that some sequences get to the end.
    private static readonly string[] Weighted = [.. Names, "prove the stage", "prove the stage", "prove the stage", "move on", "move on", "move on", "prove everything", "prove everything", "ask for sign-off", "sign", "sign", "win", "win"];

    private readonly SandboxOrganization organization = new();
    private readonly HashSet<(string Name, bool IsLawful)> tried = [];
    private readonly People people;

    public SequenceTests() => people = new(organization);

    [Fact]
    public void Whatever_is_done_in_whatever_order_nothing_gets_past_the_gates()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(20260302, 1), Prop.ForAll(Sequence(), Play));
        Assert.All(Names, name => Assert.Contains((name, name != "attack"), tried));
        Assert.All(["move on", "win", "begin again", "restore flow", "move both", "sign", "regularise"], name => Assert.Contains((name, false), tried));
    }

    public void Dispose() => organization.Dispose();

    private static Arbitrary<Command[]> Sequence()
    {
        var command = from name in Gen.Elements(Weighted)
                      from deal in Gen.Choose(0, 1)
                      from number in Gen.Choose(0, 999)
                      select new Command(name, deal, number);
        return Arb.From(Gen.Choose(Shortest, Longest).SelectMany(length => Gen.ArrayOf(command, length)), Shorter);
    }

    private static IEnumerable<Command[]> Shorter(Command[] commands) =>
        Enumerable.Range(0, commands.Length).Select(i => commands.Where((_, place) => place != i).ToArray());

    private void Play(Command[] commands)
    {
        var world = new World(organization, people);
        foreach (var command in commands)
        {
            people.Wait(command.Number % 10 == 0 ? TimeSpan.FromDays(command.Number % 20) + TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(1));
            Try(command, world, world.Parties[command.Deal]);
        }

        Assert.All(world.Parties, AssertVerified);
    }

    private void Try(Command command, World world, Party party)
    {
        if (!party.Model.IsOpen)
        {
            party.Deal.Seller.Update(new Entity("opportunity", party.Deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
            party.Model.IsOpen = true;
        }

        if (Commands.All[command.Name](world, party, command.Number) is not { } trial)
            return;
        tried.Add((command.Name, trial.IsLawful));
        var failure = Record.Exception(trial.Do);
        Assert.True(trial.IsLawful == failure is null, $"{command}: {(trial.IsLawful ? "refused" : "allowed")}. {failure?.Message}");
        if (failure is null)
            trial.Follow();
        Assert.Equal(party.Model.Stage ?? -1, party.Model.Stage is null ? -1 : party.Deal.Position);
    }

    private void AssertVerified(Party party)
    {
        var request = new OrganizationRequest("c3_VerifyReceipts") { ["OpportunityId"] = party.Deal.Id.ToString("D") };
        using var report = JsonDocument.Parse((string)people.Administrator.Execute(request)["Report"]);
        var found = report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).Order(StringComparer.Ordinal);
        IEnumerable<string> expected = [.. party.Model.Standing.Where(e => e.IsGone).Select(_ => "file-gone"), .. party.Model.IsBeyond ? ["move-without-receipt"] : Array.Empty<string>()];
        Assert.Equal(expected, found);
    }
}
