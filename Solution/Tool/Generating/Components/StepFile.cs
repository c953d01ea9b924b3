using System.Xml.Linq;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Solution.Generating.Components;

/// <summary>The file of a step.</summary>
public static class StepFile
{
    private const int PluginType = 4602;

    /// <summary>The step's file.</summary>
    public static XElement Of(StepRegistration step, string assemblyName) => new(
        "SdkMessageProcessingStep",
        new XAttribute("Name", step.Declared.Name),
        new XAttribute("SdkMessageProcessingStepId", step.Id.Braced()),
        new XElement("PluginTypeName", AssemblyFile.TypeName(step.Plugin, assemblyName)),
        new XElement("PluginTypeId", AssemblyFile.TypeId(step.Plugin)),
        step.Table is null ? null : new XElement("PrimaryEntity", step.Table),
        new XElement("AsyncAutoDelete", 0),
        new XElement("Description", step.Declared.Description),
        new XElement("FilteringAttributes", string.Join(',', step.Filter)),
        new XElement("InvocationSource", 0),
        new XElement("Mode", step.Declared.ExecutionMode == ExecutionModeEnum.Synchronous ? 0 : 1),
        new XElement("Rank", step.Declared.ExecutionOrder),
        new XElement("SdkMessageId", SdkMessages.Id(step.Declared.Message)!.Value.Braced()),
        new XElement("EventHandlerTypeCode", PluginType),
        new XElement("Stage", (int)step.Declared.Stage!),
        new XElement("IsCustomizable", ManagedProperty.Step),
        new XElement("IsHidden", 0),
        new XElement("SupportedDeployment", 0),
        new XElement("IntroducedVersion", Product.Version),
        step.Declared.Image1Name.Length == 0 ? null : new XElement("SdkMessageProcessingStepImages", Image(step)));

    /// <summary>The id of a step's image.</summary>
    public static Guid ImageId(StepRegistration step) => StableId.For($"step/{step.Id}/image/{step.Declared.Image1Name}");

    private static XElement Image(StepRegistration step) => new(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", step.Declared.Image1Name),
        new XElement("SdkMessageProcessingStepImageId", ImageId(step).Braced()),
        new XElement("Attributes", string.Join(',', step.ImageColumns)),
        new XElement("EntityAlias", step.Declared.Image1Name),
        new XElement("ImageType", (int)step.Declared.Image1Type),
        new XElement("MessagePropertyName", SdkMessages.ImageProperty(step.Declared.Message)),
        new XElement("IsCustomizable", ManagedProperty.Step));
}
