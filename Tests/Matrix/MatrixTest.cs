using System.Text;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What the tests of the matrix share: an organisation, the people in it, and where a row stands.</summary>
public abstract class MatrixTest : IDisposable
{
    private protected const int Outreach = 0, Commitment = 1, Discovery = 2, Diagnosis = 3, Last = 4;
    private protected const string Flow = ShippedProcess.FlowTable, Notice = "vendor-selection-notice";

    private SandboxOrganization? organization;

    private protected SandboxOrganization Organization => organization ??= new();

    private protected IOrganizationService Administrator => Organization.As(Organization.Administrator);

    /// <inheritdoc/>
    public void Dispose()
    {
        organization?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes an organisation that is not the usual one.</summary>
    private protected void Open(PlatformBehaviour? behaviour = null, ITransactionScheduler? scheduler = null, params Type[] plugins)
    {
        organization?.Dispose();
        organization = new(scheduler, behaviour, plugins);
    }

    /// <summary>Somebody who could try it: the seller, a manager, an administrator or a program.</summary>
    private protected IOrganizationService Somebody(string who) => who switch
    {
        "seller" => Organization.As(Organization.Seller),
        "manager" => Manager(),
        "administrator" => Administrator,
        _ => Organization.AsApplication("Sales Manager", "Sales Process Seller"),
    };

    private protected IOrganizationService Manager() => Organization.As(Organization.UserWithRoles("Sales Manager", "Sales Process Manager"));

    /// <summary>An opportunity at Diagnosis that lacks only the customer's notice to go on.</summary>
    private protected Deal AtDiagnosis()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.LetSign(Diagnosis);
        return deal;
    }

    /// <summary>An opportunity at Diagnosis, with the note that proves what leads to the last stage.</summary>
    private protected Deal Ready(out Guid note)
    {
        var deal = AtDiagnosis();
        note = deal.Attach(Notice);
        return deal;
    }

    /// <summary>An opportunity that has all the proof there is to ask for, and stands in the last stage.</summary>
    private protected Deal AllProved()
    {
        var deal = Deal.At(Organization, Last);
        deal.Complete(Last);
        return deal;
    }

    /// <summary>That an attempt is refused and leaves the row where it was; the text of the refusal.</summary>
    private protected string StaysBehind(IGoverned row, Action attempt)
    {
        var before = StandOf(row);
        var refusal = Assert.ThrowsAny<Exception>(attempt).Message;
        Assert.Equal(before, StandOf(row));
        Proved(row);
        return refusal;
    }

    /// <summary>That the gate itself refuses an attempt.</summary>
    private protected void Refuses(IGoverned row, Action attempt) =>
        Assert.Matches("^(Not moved|Not closed as won|Not qualified|Not let go)", StaysBehind(row, attempt));

    /// <summary>That receipts say how the row got where it is.</summary>
    private protected void Proved(IGoverned row) => Assert.DoesNotContain("move-without-receipt", Findings(row));

    /// <summary>That something goes through and receipts still say how the row got where it is.</summary>
    private protected void Unhindered(IGoverned row, Action action, int? calls = null)
    {
        Organization.ForgetCalls();
        action();
        if (calls is { } expected)
            Assert.Equal(expected, Organization.PluginCalls.Count);
        Proved(row);
    }

    /// <summary>That something goes through and receipts still say how the row got where it is.</summary>
    private protected void Unhindered<TRow>(TRow row, Action<TRow> action, int? calls = null)
        where TRow : IGoverned => Unhindered(row, () => action(row), calls);

    /// <summary>What the verification finds about a row.</summary>
    private protected IReadOnlyList<string?> Findings(IGoverned row) =>
        Codes(Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts") { ["OpportunityId"] = row.Row.Id.ToString("D") }));

    /// <summary>What the health check finds.</summary>
    private protected IReadOnlyList<string?> Health() => Codes(Administrator.Execute(new OrganizationRequest("c3_HealthCheck")));

    /// <summary>Takes over where a row stands, as an administrator who has not moved it.</summary>
    private protected void TakeOver(IGoverned row) => Organization.As(Organization.UserWithRoles("System Administrator")).Execute(
        new OrganizationRequest("c3_RegularizeOpportunity") { ["Target"] = row.Row, ["Reason"] = "The plug-ins were left out." });

    private protected static EntityReference Reference(Deal deal) => deal.Row;

    private protected static OptionSetValue Choice(int number) => new(940100000 + number);

    private protected static Entity FlowChange(Deal deal, params (string Column, object? Value)[] values) => Change(Flow, deal.Flow, values);

    private protected static Entity Opportunity(Deal deal, params (string Column, object? Value)[] values) => Change("opportunity", deal.Id, values);

    private protected static Entity Change(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in values)
            row[column] = value;
        return row;
    }

    /// <summary>A flow instance as somebody would begin it at a stage.</summary>
    private protected static Entity NewFlow(Deal deal, int position) => Change(
        Flow, Guid.NewGuid(), ("bpf_name", "Rockets"), ("bpf_opportunityid", Reference(deal)), ("activestageid", Deal.Stage(position)), ("traversedpath", Deal.Path(position)));

    private protected static (string, object?)[] Stage(int position) => [("activestageid", Deal.Stage(position)), ("traversedpath", Deal.Path(position))];

    private protected static (string, object?)[] State(int state, int status) => [("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status))];

    private protected static SetStateRequest SetState(EntityReference row, int state, int status) =>
        new() { EntityMoniker = row, State = new OptionSetValue(state), Status = new OptionSetValue(status) };

    private protected static WinOpportunityRequest WinRequest(Deal deal) => new() { OpportunityClose = CloseOf(deal), Status = new OptionSetValue(3) };

    private protected static Entity CloseOf(Deal deal) => new("opportunityclose") { ["subject"] = "Closed", ["opportunityid"] = Reference(deal) };

    /// <summary>A request that leaves out the plug-ins.</summary>
    private protected static OrganizationRequest Bypassing(OrganizationRequest request, string parameter = "BypassCustomPluginExecution")
    {
        request[parameter] = parameter == "BypassCustomPluginExecution" ? true : "CustomSync";
        return request;
    }

    private protected static void Restore(IOrganizationService service, Entity row) => service.Execute(new OrganizationRequest("Restore") { ["Target"] = row });

    private protected static Guid Upload(IOrganizationService service, Entity note, string content)
    {
        string[] blocks = ["1"];
        var token = (string)service.Execute(new OrganizationRequest("InitializeAnnotationBlocksUpload") { ["Target"] = note })["FileContinuationToken"];
        service.Execute(new OrganizationRequest("UploadBlock") { ["BlockId"] = blocks[0], ["BlockData"] = Encoding.UTF8.GetBytes(content), ["FileContinuationToken"] = token });
        return (Guid)service.Execute(new OrganizationRequest("CommitAnnotationBlocksUpload") { ["Target"] = note, ["BlockList"] = blocks, ["FileContinuationToken"] = token })["AnnotationId"];
    }

    private protected static void Merge(IOrganizationService service, EntityReference stays, EntityReference goes) => service.Execute(
        new OrganizationRequest("Merge") { ["Target"] = stays, ["SubordinateId"] = goes.Id, ["PerformParentingChecks"] = false });

    private protected EntityReference New(string table, string column, string name) => new(table, Administrator.Create(new Entity(table) { [column] = name }));

    /// <summary>An account that meets the criteria of the process.</summary>
    private protected EntityReference Account(string name) => new("account", Administrator.Create(
        new Entity("account") { ["name"] = name, ["revenue"] = new Money(60_000_000), ["industrycode"] = new OptionSetValue(12) }));

    /// <summary>The steps on the table of a flow.</summary>
    private protected List<Guid> FlowSteps(string table)
    {
        var query = new QueryExpression("sdkmessageprocessingstep");
        query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid").LinkCriteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        return [.. Administrator.RetrieveMultiple(query).Entities.Select(s => s.Id)];
    }

    private protected List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }

    private Stand StandOf(IGoverned row)
    {
        var flows = Rows(row.FlowTable, row.FlowLookup, row.Row.Id)
            .Select(f => $"{f.Id} {f.GetAttributeValue<EntityReference>("activestageid").Id} {f["traversedpath"]} {f.GetAttributeValue<OptionSetValue>("statuscode").Value}").Order();
        var state = Rows(row.Row.LogicalName, row.Row.LogicalName + "id", row.Row.Id).SingleOrDefault()?.GetAttributeValue<OptionSetValue>("statecode").Value;
        return new(string.Join("; ", flows), state, row.Receipts.Count);
    }

    private static IReadOnlyList<string?> Codes(OrganizationResponse response)
    {
        using var report = JsonDocument.Parse((string)response["Report"]);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString())];
    }

    private sealed record Stand(string Flows, int? State, int Receipts);
}
