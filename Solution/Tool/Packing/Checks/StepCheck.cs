using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Steps stand on known messages and classes, and have only filters and images that the platform allows.</summary>
public static class StepCheck
{
    private const string PostOperation = "40";
    private const string PreImage = "0";

    private static readonly string[] Stages = ["10", "20", PostOperation];

    private static readonly string[] MessagesWithImages = ["Assign", "Create", "Delete", "Merge", "SetState", "SetStateDynamicEntity", "Update"];

    /// <summary>The problems of all steps.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var types = solution[UnpackedKind.Assembly].SelectMany(record => record.Root.Descendants("PluginType")).ToList();
        return solution[UnpackedKind.Step].SelectMany(step => OfStep(step, types));
    }

    private static IEnumerable<Problem> OfStep(UnpackedFile step, IEnumerable<XElement> types)
    {
        if (!types.Any(type => IsTypeOf(step, type)))
            yield return step.Problem($"Its class {step.Value("PluginTypeName")} is not that of the listed type.", "Bring the step up to date with generate.");
        if (!Stages.Contains(step.Value("Stage")))
            yield return step.Problem($"{step.Value("Stage")} is no stage of the pipeline.", "Use 10, 20 or 40.");
        if (!Guid.TryParse(step.Value("SdkMessageId"), out var id) || SdkMessages.Name(id) is not { } message)
        {
            yield return step.Problem("The id of its message is not known to be the same in every environment.", $"Use a step on one of: {string.Join(", ", SdkMessages.Names)}.");
            yield break;
        }

        if (message != "Update" && step.Value("FilteringAttributes").Length > 0)
            yield return step.Problem($"It filters columns on {message}.", "Filter on Update only.");
        foreach (var problem in step.Root.Descendants("SdkMessageProcessingStepImage").SelectMany(image => OfImage(step, image, message)))
            yield return problem;
    }

    private static IEnumerable<Problem> OfImage(UnpackedFile step, XElement image, string message)
    {
        string Value(string element) => image.Element(element)?.Value ?? "";

        if (!MessagesWithImages.Contains(message))
            yield return step.Problem($"The platform takes no image on {message}.", "Remove the image.");
        if (message == "Create" && Value("ImageType") == PreImage)
            yield return step.Problem("Before a Create there is no row to take an image of.", "Remove the image.");
        if (Value("ImageType") != PreImage && (step.Value("Stage") != PostOperation || message == "Delete"))
            yield return step.Problem("There is no image of the row after the operation in this stage.", "Use stage 40 of another message than Delete, or an image before the operation.");
        if (Value("MessagePropertyName") != SdkMessages.ImageProperty(message))
            yield return step.Problem($"The image's property is {Value("MessagePropertyName")}.", $"Use {SdkMessages.ImageProperty(message)}.");
        if (Value("Attributes").Length == 0)
            yield return step.Problem("The image takes every column.", "Name the columns that are used.");
    }

    private static bool IsTypeOf(UnpackedFile step, XElement type) =>
        type.Attribute("PluginTypeId")?.Value == step.Value("PluginTypeId")
        && type.Attribute("AssemblyQualifiedName")?.Value == step.Value("PluginTypeName");
}
