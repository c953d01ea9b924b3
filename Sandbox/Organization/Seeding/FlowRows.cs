using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The rows of a business process flow and of its stages.</summary>
internal static class FlowRows
{
    /// <summary>The table of flows.</summary>
    public const string Table = "workflow";

    /// <summary>The flow's row and then its stages'; whether it is activated is for others to say.</summary>
    public static IEnumerable<Entity> Of(ProcessFlow flow, bool isManaged) => flow.Stages.Select(s => StageRow(flow, s)).Prepend(FlowRow(flow, isManaged));

    private static Entity FlowRow(ProcessFlow flow, bool isManaged) => new(Table, flow.Id)
    {
        ["name"] = flow.Name,
        ["uniquename"] = flow.Table,
        ["category"] = new OptionSetValue(4),
        ["type"] = new OptionSetValue(1),
        ["businessprocesstype"] = new OptionSetValue(0),
        ["primaryentity"] = flow.PrimaryTable,
        ["processorder"] = flow.Order,
        ["ismanaged"] = isManaged,
    };

    private static Entity StageRow(ProcessFlow flow, FlowStage stage) => new("processstage", stage.Id)
    {
        ["stagename"] = stage.Name,
        ["processid"] = new EntityReference(Table, flow.Id),
        ["primaryentitytypecode"] = stage.Table,
        ["stagecategory"] = stage.Category is { } category ? new OptionSetValue(category) : null,
    };
}
