using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>Makes the table with the instances of a flow, as the platform makes it when a flow is activated.</summary>
public static class FlowTable
{
    /// <summary>The column of the row's id, the same for every flow.</summary>
    public const string Key = "businessprocessflowinstanceid";

    /// <summary>The calculated column for the time between start and completion.</summary>
    public const string Duration = "bpf_duration";

    private static readonly StatusDeclaration[] Statuses =
        [new(1, "Active", Active: true), new(2, "Finished", Active: false), new(3, "Aborted", Active: false)];

    /// <summary>Where the formula of the duration lies in the zip.</summary>
    public static string FormulaFile(string table) => $"Formulas/{table}-{Duration}.xaml";

    /// <summary>The id of the table's form.</summary>
    public static Guid FormId(ProcessFlow flow) => StableId.For($"table/{flow.Process.FlowTable}/form");

    /// <summary>The flow's table.</summary>
    public static UnpackedTable Of(ProcessFlow flow)
    {
        var table = flow.Process.FlowTable;
        return new UnpackedTable(
            table,
            flow.Process.Name,
            flow.Process.Name + "s",
            table + "s",
            $"Base entity for process {flow.Process.Name}",
            [
                SystemColumns.Key("BusinessProcessFlowInstanceId", flow.Process.Name),
                .. FlowColumns(flow),
                .. SystemColumns.Common,
                .. SystemColumns.OfOwner(TableOwnership.Organization),
                .. SystemColumns.StateAndStatus(table, flow.Process.Name, Statuses),
            ],
            [.. SystemColumns.Relationships(table, TableOwnership.Organization), .. FlowRelationships(flow)],
            Form(flow),
            Views(flow))
        { IsFlow = true };
    }

    private static IEnumerable<TableColumn> FlowColumns(ProcessFlow flow) =>
    [
        Lookup("ActiveStageId", "Active Stage", "Unique identifier of the active stage for the Business Process Flow instance."),
        Date("ActiveStageStartedOn", "Active Stage Started On", "Date and time when current active stage is started"),
        Lookup($"bpf_{flow.Table.Name}id", flow.Table.DisplayName, "") with { IsOwn = true, IsAudited = false },
        new("bpf_Duration", "int", "Duration", "Duration of Business Process Flow", ColumnAccess.Read)
        {
            IsOwn = true,
            IsAudited = false,
            IsCalculated = true,
            Details = [.. ColumnDetails.WholeNumber(0, int.MaxValue, "duration"), new("FormulaDefinitionFileName", "/" + FormulaFile(flow.Process.FlowTable))],
        },
        new("bpf_name", "nvarchar", "Name", "Description", ColumnAccess.Write)
        {
            IsOwn = true,
            RequiredLevel = "required",
            DisplayMask = $"PrimaryName|{TableColumn.Everywhere}|RequiredForForm",
            Details = ColumnDetails.Text(100),
        },
        Date("CompletedOn", "Completed On", "Date and time when Business Process Flow instance is completed."),
        Lookup("ProcessId", "Process", "Unique identifier of the workflow associated to the Business Process Flow instance."),
        new("TraversedPath", "nvarchar", "Traversed Path", "Comma delimited string of process stage ids that represent visited stages of the Business Process Flow instance.", ColumnAccess.Write)
        {
            Details = ColumnDetails.Text(1250),
        },
    ];

    private static IEnumerable<TableRelationship> FlowRelationships(ProcessFlow flow)
    {
        var table = flow.Process.FlowTable;
        return
        [
            new($"lk_{table}_activestageid", "ProcessStage", table, "ActiveStageId", null, "Unique identifier of the active stage for the Business Process Flow instance."),
            new($"lk_{table}_processid", "Workflow", table, "ProcessId", null, "Unique identifier of the workflow associated to the Business Process Flow instance."),
            new(flow.Relationship, flow.Table.SchemaName, table, flow.Process.FlowLookup, DeleteBehaviour.Cascade, ""),
        ];
    }

    private static TableForm Form(ProcessFlow flow) => new(
        FormId(flow),
        [.. flow.Stages.Select((stage, position) => new FormTab(
            stage.Id,
            $"StageStep{position + 1}",
            stage.Name,
            [.. stage.Steps.Select(step => new FormField(step.Id, step.Column.DisplayName, step.Column.Name, step.Column.Type, flow.Relationship))],
            stage.Id,
            Visible: false))]);

    private static IReadOnlyList<TableView> Views(ProcessFlow flow) =>
    [
        .. TableView.Usual(
            flow.Process.FlowTable,
            Key,
            "bpf_name",
            ["bpf_name", flow.Process.FlowLookup, "activestageid", "statuscode", "createdon", "processid"],
            flow.Process.Name,
            flow.Process.Name + "s"),
        UncoveredView.Of(flow),
    ];

    private static TableColumn Lookup(string name, string displayName, string description) =>
        new(name, "lookup", displayName, description, ColumnAccess.Write) { Details = ColumnDetails.Lookup() };

    private static TableColumn Date(string name, string displayName, string description) =>
        new(name, "datetime", displayName, description, ColumnAccess.Write) { ImeMode = "inactive", Details = ColumnDetails.DateTime("date") };
}
