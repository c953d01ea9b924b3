using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>A plug-in class that an assembly brings.</summary>
/// <param name="Id">The id of its row in <c>plugintype</c>.</param>
/// <param name="Name">The full name of the class.</param>
public sealed record SolutionPluginType(Guid Id, string Name);

/// <summary>A plug-in assembly.</summary>
/// <param name="Id">The id of its row in <c>pluginassembly</c>.</param>
/// <param name="FullName">Its name with version, culture and public key token.</param>
/// <param name="Types">The plug-in classes in it.</param>
public sealed record SolutionAssembly(Guid Id, string FullName, IReadOnlyList<SolutionPluginType> Types)
{
    /// <summary>The plain name.</summary>
    public string Name => Identity.Name!;

    /// <summary>The version, of which the first two numbers say whether it takes the place of another.</summary>
    public Version Version => Identity.Version ?? new();

    private System.Reflection.AssemblyName Identity { get; } = new(FullName);
}

/// <summary>An image of the row that a step asks for.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Name">Its name in the context.</param>
/// <param name="Type">When it is taken: 0 before, 1 after, 2 both.</param>
/// <param name="Columns">Its columns, comma separated; empty for all.</param>
/// <param name="Property">The request's property that names the row.</param>
public sealed record SolutionImage(Guid Id, string Name, int Type, string Columns, string Property);

/// <summary>A registered step.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="PluginTypeId">The plug-in class that it runs.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Table">The table; null for every table.</param>
/// <param name="Stage">The stage of the pipeline.</param>
/// <param name="Mode">0 for synchronous, 1 for asynchronous.</param>
/// <param name="Rank">Its place among the steps of a stage.</param>
/// <param name="Filter">The columns of which an update must have one, comma separated; empty for any.</param>
/// <param name="Images">The images it asks for.</param>
public sealed record SolutionStep(
    Guid Id, string Name, string Description, Guid PluginTypeId, Guid MessageId, string? Table, int Stage, int Mode, int Rank, string Filter, IReadOnlyList<SolutionImage> Images);

/// <summary>Reads plug-in assemblies and steps of customizations.xml.</summary>
internal static class SolutionPlugins
{
    /// <summary>All assemblies below the root.</summary>
    public static IReadOnlyList<SolutionAssembly> Assemblies(XElement root) =>
        [.. root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(a => new SolutionAssembly(a.Id("PluginAssemblyId"), a.Text("@FullName"), [.. a.Elements("PluginTypes").Elements("PluginType").Select(TypeOf)]))];

    /// <summary>All steps below the root.</summary>
    public static IReadOnlyList<SolutionStep> Steps(XElement root) =>
        [.. root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(StepOf)];

    private static SolutionPluginType TypeOf(XElement type) => new(type.Id("PluginTypeId"), type.Text("@Name"));

    private static SolutionStep StepOf(XElement step)
    {
        var table = step.Text("PrimaryEntity").ToLowerInvariant();
        return new(
            step.Id("SdkMessageProcessingStepId"), step.Text("@Name"), step.Text("Description"),
            step.IdIn("PluginTypeId"), step.IdIn("SdkMessageId"), table is "" or "none" ? null : table,
            Number(step, "Stage"), Number(step, "Mode"), Number(step, "Rank"), step.Text("FilteringAttributes"),
            [.. step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(ImageOf)]);
    }

    private static SolutionImage ImageOf(XElement image) => new(
        image.IdIn("SdkMessageProcessingStepImageId"), image.Text("EntityAlias"), Number(image, "ImageType"), image.Text("Attributes"), image.Text("MessagePropertyName"));

    private static int Number(XElement element, string name) => (int)(element.Number(name) ?? 0);
}
