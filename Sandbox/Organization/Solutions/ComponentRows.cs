using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>Whether a component works, by its state and status.</summary>
/// <param name="State">The state.</param>
/// <param name="Status">The status.</param>
internal sealed record ComponentState(int State, int Status)
{
    /// <summary>The state as a change of a row.</summary>
    public Entity On(Entity row) => new(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(State), ["statuscode"] = new OptionSetValue(Status) };
}

/// <summary>The components of a solution that are rows, those that others point to first.</summary>
internal sealed class ComponentRows(SolutionContent solution)
{
    private static readonly Dictionary<string, Table> PlainTables = PlatformTables.Read().Tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<Entity> All() => solution.Flows
        .SelectMany(f => FlowRows.Of(f, solution.Manifest.IsManaged))
        .Concat(solution.Roles.Select(r => SystemRows.Role(r.Id, r.Name, template: null)))
        .Concat(solution.Steps.SelectMany(s => s.Images.Select(i => ImageRow(s, i)).Prepend(StepRow(s))))
        .Concat(solution.Rows.Select(PlainRow));

    /// <summary>The state that an import gives a component: all are enabled where it publishes, else new ones are disabled; null leaves the state alone.</summary>
    public static ComponentState? StateOf(string table, bool publish, bool isNew) => (table, publish) switch
    {
        (StepRows.Table, true) => new(0, 1),
        (FlowRows.Table, true) => new(1, 2),
        (StepRows.Table, false) when isNew => new(1, 2),
        (FlowRows.Table, false) when isNew => new(0, 1),
        _ => null,
    };

    private Entity StepRow(SolutionStep step) => new(StepRows.Table, step.Id)
    {
        ["name"] = step.Name,
        ["description"] = step.Description,
        ["sdkmessageid"] = new EntityReference("sdkmessage", step.MessageId),
        ["sdkmessagefilterid"] = step.Table is { } table ? new EntityReference("sdkmessagefilter", MessageRows.FilterIdOf(MessageOf(step), table)) : null,
        ["eventhandler"] = new EntityReference("plugintype", step.PluginTypeId),
        ["plugintypeid"] = new EntityReference("plugintype", step.PluginTypeId),
        ["stage"] = new OptionSetValue(step.Stage),
        ["mode"] = new OptionSetValue(step.Mode),
        ["rank"] = step.Rank,
        ["filteringattributes"] = step.Filter,
        ["ismanaged"] = solution.Manifest.IsManaged,
    };

    private Entity ImageRow(SolutionStep step, SolutionImage image) => new(StepRows.ImageTable, image.Id)
    {
        ["name"] = image.Name,
        ["entityalias"] = image.Name,
        ["attributes"] = image.Columns,
        ["imagetype"] = new OptionSetValue(image.Type),
        ["messagepropertyname"] = image.Property,
        ["sdkmessageprocessingstepid"] = new EntityReference(StepRows.Table, step.Id),
        ["ismanaged"] = solution.Manifest.IsManaged,
    };

    private string MessageOf(SolutionStep step) => SdkMessages.Name(step.MessageId)
        ?? throw Faults.Of(SolutionErrors.InvalidXml, $"The solution {solution.Manifest.Title} has the step '{step.Name}' on the message {step.MessageId}, which is none of the platform's.");

    private Entity PlainRow(SolutionRow plain)
    {
        var table = PlainTables[plain.Table];
        var row = new Entity(plain.Table, plain.Id) { ["ismanaged"] = solution.Manifest.IsManaged };
        foreach (var (column, text) in plain.Values)
            row[column] = ColumnValues.Parse(plain.Table, table.Columns[column], text) is { } stored ? ColumnValues.ToSdk(table.Columns[column], stored) : null;
        return row;
    }
}
