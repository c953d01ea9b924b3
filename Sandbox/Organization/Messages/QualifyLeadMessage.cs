using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>
/// Makes an account, a contact and an opportunity of a lead, as asked, and takes the lead's process row along. What it
/// creates goes through every stage but the first, as the platform skips PreValidation inside compound messages.
/// </summary>
internal sealed class QualifyLeadMessage(Engine engine) : IMessage
{
    private const int Open = 0;
    private const int Qualified = 1;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["QualifyLead"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var lead = request.Required<EntityReference>("LeadId");
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        var operation = engine.Operations.Make("QualifyLead", engine.Table("lead"), lead.Id, caller, input, Qualify);
        engine.Pipeline.Run(operation);
        return new() { ResponseName = "QualifyLead", Results = operation.Output };
    }

    private void Qualify(Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table("lead");
        var row = transaction.Find(table, operation.PrimaryId) ?? throw Faults.MissingRow("lead", operation.PrimaryId);
        var lead = new RowReader(transaction).Read(table, row, RowReader.Places(table, new(true)));
        if (lead.GetAttributeValue<OptionSetValue>("statecode").Value != Open)
            throw Faults.Invalid($"The lead '{lead.GetAttributeValue<string>("fullname")}' has been qualified or disqualified already.");

        var created = new EntityReferenceCollection();
        var account = Create(operation, "CreateAccount", created, () => LeadRows.Account(lead));
        var contact = Create(operation, "CreateContact", created, () => LeadRows.Contact(lead, account));
        var opportunity = Create(operation, "CreateOpportunity", created, () => LeadRows.Opportunity(lead, operation.Input, account, contact));
        if (opportunity is not null && (Given(operation) ?? Spanning(lead.Id, transaction)) is { } process)
            Change(Carried(process, opportunity, transaction), operation);
        Change(Closed(operation), operation);
        operation.Output["CreatedEntities"] = created;
    }

    private EntityReference? Create(Operation operation, string flag, EntityReferenceCollection created, Func<Entity> row)
    {
        if (!operation.Input.TryGetValue(flag, out bool isWanted) || !isWanted)
            return null;

        var request = new CreateRequest { Target = row() };
        var inner = engine.Operations.Create(request.Target, request, operation.Inner, isPartOfCompound: true);
        engine.Pipeline.Run(inner);
        created.Add(new(request.Target.LogicalName, inner.PrimaryId));
        return created[^1];
    }

    private void Change(Entity row, Operation operation) =>
        engine.Pipeline.Run(engine.Operations.Update(row, new UpdateRequest { Target = row }, operation.Inner, isPartOfCompound: true));

    private static EntityReference? Given(Operation operation) =>
        operation.Input.TryGetValue("ProcessInstanceId", out EntityReference process) ? process : null;

    // Where the request names no instance, the platform takes the one that the lead shows: here, the one of a flow that goes on with an opportunity.
    private EntityReference? Spanning(Guid lead, Transaction transaction) => engine.Catalog.ChildrenOf("lead")
        .Where(r => engine.Catalog.FindFlow(r.Child)?.Stages.Any(s => s.Table == "opportunity") == true)
        .SelectMany(r => Children.Of(r, lead, transaction).Select(id => new EntityReference(r.Child, id)))
        .FirstOrDefault();

    private Entity Carried(EntityReference process, EntityReference opportunity, Transaction transaction)
    {
        var table = engine.Table(process.LogicalName);
        var lookup = table.Columns.Values.FirstOrDefault(c => c.Type == ColumnType.Lookup && c.Targets.ContainsKey("opportunity"))
            ?? throw Faults.Invalid($"The process of '{table.LogicalName}' cannot go on with an opportunity: it has no lookup to one.");
        var carried = new Entity(table.LogicalName, process.Id) { [lookup.LogicalName] = opportunity };
        MoveOn(carried, transaction);
        return carried;
    }

    // The stage of a flow that spans tables goes on with the row that it goes on with (powerautomate docs, business-process-flows-code).
    private void MoveOn(Entity flow, Transaction transaction)
    {
        var table = transaction.Store.Table(flow.LogicalName);
        var row = transaction.Find(table, flow.Id) ?? throw Faults.MissingRow(flow.LogicalName, flow.Id);
        var stages = engine.Catalog.FindFlow(flow.LogicalName)?.Stages ?? [];
        var active = (row[table.Ordinal("activestageid")] as RowKey)?.Id;
        if (stages.FirstOrDefault(s => s.Id == active)?.Table != "lead" || stages.FirstOrDefault(s => s.Table == "opportunity") is not { } next)
            return;

        flow["activestageid"] = new EntityReference("processstage", next.Id);
        flow["traversedpath"] = $"{row[table.Ordinal("traversedpath")]},{next.Id:D}";
    }

    private static Entity Closed(Operation operation)
    {
        var lead = new Entity("lead", operation.PrimaryId) { ["statecode"] = new OptionSetValue(Qualified) };
        if (operation.Input.TryGetValue("Status", out OptionSetValue status) && status.Value > 0)
            lead["statuscode"] = status;
        return lead;
    }
}
