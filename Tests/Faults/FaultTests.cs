using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Faults;

/// <summary>
/// That whichever request of a plug-in the platform fails to serve, nothing is half-written, whoever asked reads what to
/// do, and doing it again succeeds.
/// </summary>
public sealed partial class FaultTests : IDisposable
{
    private static readonly string[] Tables =
    [
        "c3_gate", "c3_evidence", "c3_signoff", "c3_waiver", "c3_receipt", "c3_process", "c3_stage", "c3_requirement",
        "c3_newnamesale", "c3_channelsale", "opportunity", "annotation", "email", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage",
    ];

    private readonly SandboxOrganization organization = new();
    private readonly Operations operations;

    public FaultTests() => operations = new(organization);

    public static TheoryData<string> Names => [.. Operations.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whichever_request_fails_nothing_is_half_written_and_a_repeat_succeeds(string name)
    {
        var (number, failed) = (0, true);
        while (failed)
        {
            var operation = operations.Prepare(name);
            var before = Rows();
            failed = false;
            var place = ++number;
            organization.FailCall = (call, _) => failed |= call == place;
            var failure = Record.Exception(operation);
            organization.FailCall = null;
            Assert.Equal(failed, failure is not null);
            if (!failed)
                break;
            AssertClear(failure!.Message);
            Assert.Equal(before, Rows());
            operation();
        }

        Assert.True(number > 1, "The operation asks nothing of the platform.");
    }

    public void Dispose() => organization.Dispose();

    private static void AssertClear(string text)
    {
        Assert.Matches(@"\nRef C3-[0-9a-f]{8}$", text);
        Assert.DoesNotMatch(Unreadable(), text);
    }

    [GeneratedRegex(@"c3_|   at |Exception|[0-9a-f]{8}-[0-9a-f]{4}-", RegexOptions.IgnoreCase)]
    private static partial Regex Unreadable();

    private string Rows() => string.Join("\n", Tables.SelectMany(All).Select(TextOf));

    private DataCollection<Entity> All(string table) =>
        organization.As(organization.Administrator).RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static string TextOf(Entity row)
    {
        var text = new StringBuilder(row.LogicalName).Append(row.Id);
        foreach (var (column, value) in row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $" {column}={(value switch { EntityReference other => other.Id, OptionSetValue choice => choice.Value, Money money => money.Value, _ => value })}");
        return text.ToString();
    }
}
