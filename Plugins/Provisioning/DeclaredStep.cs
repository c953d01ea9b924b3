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

    /// <summary>The steps that a process needs on its flow's table; none where its table is among those declared.</summary>
    public static IEnumerable<DeclaredStep> OfFlow(Process process) => OfFlow(process.FlowTable, process.FlowLookup);

    /// <summary>The steps that a flow's table needs, whose lookup to what goes through it has this name; none where the table is among those declared.</summary>
    public static IEnumerable<DeclaredStep> OfFlow(string flowTable, string lookup) => All.Any(step => step.Table == flowTable)
        ? []
        : All.Where(step => step.Table == FlowTable.NewNameSale).Select(step => step.On(flowTable, lookup));

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

    private DeclaredStep On(string flowTable, string lookup) => this with
    {
        Id = new Guid(Enumerable.Range(0, 16).Select(i => Convert.ToByte(Receipt.HashOf($"step/{flowTable}/{Declared.Message}{(IsAfter ? "/written" : "")}").Substring(2 * i, 2), 16)).ToArray()),
        Table = flowTable,
        Name = $"{flowTable} {Declared.Message}:{Name.Split(':').Last()}",
        Filter = WithLookup(Filter, lookup),
        ImageColumns = WithLookup(ImageColumns, lookup),
    };

    private bool IsAfter => Declared.Stage == StageEnum.PostOperation;

    // Each flow's table has its own lookup to what goes through it.
    private static string WithLookup(string columns, string lookup) =>
        string.Join(",", columns.Split(',').Select(column => column == FlowTable.Opportunity ? lookup : column));
}
