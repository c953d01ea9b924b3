using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What the tests of leads and clients share: one of either that stands before a gate whose proof is not there.</summary>
public abstract class CaseTest : MatrixTest
{
    private protected const string Lead = "lead", Client = "c3_client";
    private protected const string LeadsAndClients = BypassPathAttribute.LeadsAndClients;

    /// <summary>A lead or client at the first stage of its process, without proof.</summary>
    private protected GovernedCase Case(string table) => table == Lead ? GovernedCase.Lead(Organization) : GovernedCase.Client(Organization);

    /// <summary>One that has the proof it takes to go on, and its note.</summary>
    private protected GovernedCase Ready(string table, out Guid note)
    {
        var row = Case(table);
        note = row.Attach(GovernedCase.First);
        return row;
    }

    /// <summary>One at its last stage with all the proof there is to ask for, and the note of the last.</summary>
    private protected GovernedCase AllProved(string table, out Guid note)
    {
        var row = Case(table).AtEnd();
        note = row.Attach(GovernedCase.Last);
        return row;
    }

    private protected static Entity FlowChange(GovernedCase row, params (string Column, object? Value)[] values) => Change(row.FlowTable, row.Flow, values);

    private protected static (string, object?)[] Stage(GovernedCase row, int position) => [("activestageid", row.Stage(position)), ("traversedpath", row.Path(position))];

    private protected static Entity Changed(GovernedCase row, params (string Column, object? Value)[] values) => Change(row.Row.LogicalName, row.Row.Id, values);

    private protected static (string, object?)[] Finished(GovernedCase row) => State(row.Finished.State, row.Finished.Status);

    private protected static SetStateRequest FinishBySetState(GovernedCase row) => SetState(row.Row, row.Finished.State, row.Finished.Status);

    /// <summary>The request that qualifies a lead.</summary>
    private protected static OrganizationRequest Qualify(GovernedCase lead, bool createOpportunity = true, EntityReference? flow = null)
    {
        var request = new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead.Row,
            ["CreateAccount"] = false,
            ["CreateContact"] = false,
            ["CreateOpportunity"] = createOpportunity,
            ["Status"] = new OptionSetValue(lead.Finished.Status),
        };
        if (flow is not null)
            request["ProcessInstanceId"] = flow;
        return request;
    }

    /// <summary>Says which account a lead or client belongs to.</summary>
    private protected void BelongsTo(GovernedCase row, EntityReference account) =>
        row.Seller.Update(Changed(row, (row.Row.LogicalName == Lead ? "parentaccountid" : "c3_accountid", account)));

    private protected EntityReference NewAccount(string name) => New("account", "name", name);
}
