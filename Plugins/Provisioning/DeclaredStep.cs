using System.Reflection;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Provisioning;

/// <summary>A step as this assembly wants it: what its attributes declare, on its own tables or on another flow's.</summary>
/// <param name="Id">The step's id, the same in every environment.</param>
/// <param name="PluginType">The full name of the plug-in class.</param>
/// <param name="Table">The table; null for every table.</param>
/// <param name="Name">The step's name.</param>
/// <param name="Filter">The columns of which at least one must be in an Update, comma separated.</param>
/// <param name="ImageColumns">The columns of its image, comma separated; empty for no image.</param>
/// <param name="Declared">All else, as the attribute says it.</param>
public sealed record DeclaredStep(
    Guid Id, string PluginType, string? Table, string Name, string Filter, string ImageColumns, CrmPluginRegistrationAttribute Declared)
{
    /// <summary>Every step that the classes of this assembly declare.</summary>
    public static IReadOnlyList<DeclaredStep> All { get; } = typeof(DeclaredStep).Assembly.GetTypes().SelectMany(Of).ToList();

    /// <summary>The number of the mode, by Dataverse's numbers, which are the reverse of the attribute's.</summary>
    public int Mode => Declared.ExecutionMode == ExecutionModeEnum.Asynchronous ? 1 : 0;

    /// <summary>The request's property that names the row of which an image is taken.</summary>
    public string ImageProperty => Declared.Message is "SetState" or "SetStateDynamicEntity" ? "EntityMoniker" : "Target";

    /// <summary>The steps that processes need on the tables of their flows; none where a table is among those declared.</summary>
    public static IEnumerable<DeclaredStep> OfFlows(IEnumerable<Process> processes) => processes
        .GroupBy(process => process.FlowTable)
        .SelectMany(flow => OfFlow(flow.Key, [.. flow.Select(process => process.FlowLookup).Distinct().OrderBy(lookup => lookup, StringComparer.Ordinal)]));

    /// <summary>The steps that a flow's table needs, whose lookups to what goes through it have these names; none where the table is among those declared.</summary>
    public static IEnumerable<DeclaredStep> OfFlow(string flowTable, params string[] lookups) => All.Any(step => step.Table == flowTable)
        ? []
        : All.Where(step => step.Table == FlowTable.NewNameSale).Select(step => step.On(flowTable, string.Join(",", lookups)));

    private static IEnumerable<DeclaredStep> Of(Type type) => type.GetCustomAttributes<CrmPluginRegistrationAttribute>(inherit: false)
        .Where(declared => declared.Stage is not null)
        .Select(declared => new DeclaredStep(
            Guid.Parse(declared.Id),
            type.FullName!,
            declared.EntityLogicalName is null or "" or "none" ? null : declared.EntityLogicalName,
            declared.Name,
            declared.FilteringAttributes,
            declared.Image1Name.Length == 0 ? "" : declared.Image1Attributes,
            declared));

    private DeclaredStep On(string flowTable, string lookups) => this with
    {
        Id = new Guid(Enumerable.Range(0, 16).Select(i => Convert.ToByte(Receipt.HashOf($"step/{flowTable}/{Declared.Message}{(IsAfter ? "/written" : "")}").Substring(2 * i, 2), 16)).ToArray()),
        Table = flowTable,
        Name = $"{flowTable} {Declared.Message}:{Name.Split(':').Last()}",
        Filter = WithLookups(Filter, lookups),
        ImageColumns = WithLookups(ImageColumns, lookups),
    };

    private bool IsAfter => Declared.Stage == StageEnum.PostOperation;

    // Each flow's table has its own lookup to what goes through it, and one for every table that it spans.
    private static string WithLookups(string columns, string lookups) =>
        string.Join(",", columns.Split(',').Select(column => column == FlowTable.Opportunity ? lookups : column));
}
