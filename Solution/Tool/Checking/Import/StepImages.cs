using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 13 of a failing import: a step has an image that the platform cannot take.</summary>
public sealed class StepImages() : Rule("SP013", "Steps have only images that there can be at their stage of their message.", "Remove the image, or move the step.")
{
    private const string PostOperation = "40";
    private const string Before = "0";

    private static readonly string[] MessagesWithImages =
        ["Assign", "Create", "Delete", "DeliverIncoming", "DeliverPromote", "Merge", "Route", "Send", "SetState", "SetStateDynamicEntity", "Update"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        from step in solution[UnpackedKind.Step]
        from image in step.Root.Descendants("SdkMessageProcessingStepImage")
        from finding in OfImage(step, image, solution)
        select finding;

    private IEnumerable<Finding> OfImage(UnpackedFile step, XElement image, CheckedSolution solution)
    {
        var message = StepMessages.MessageOf(step);
        var property = image.Text("MessagePropertyName");
        if (message is not null && !MessagesWithImages.Contains(message))
            yield return Error(step, $"The platform takes no image on {message}.", at: image);
        if (message == "Create" && image.Text("ImageType") == Before)
            yield return Error(step, "Before a Create there is no row to take an image of.", at: image);
        if (image.Text("ImageType") != Before && (step.Value("Stage") != PostOperation || message == "Delete"))
            yield return Error(step, "There is no image of the row after the operation in this stage.", "Use stage 40 of another message than Delete, or an image before the operation.", image);
        if (PropertiesOf(message) is { } names && !names.Contains(property, StringComparer.OrdinalIgnoreCase))
            yield return Error(step, $"The image's property is {property}.", $"Use {names[0]}.", image);
        if (image.Text("Attributes").Length == 0)
            yield return Warning(step, "The image takes every column, which costs time and memory with every row.", "Name the columns that are used.", image);
        foreach (var column in XmlReading.Columns(image.Text("Attributes")).Where(column => solution.ColumnNamed(step.Value("PrimaryEntity"), column) == Existence.Missing))
            yield return Error(step, $"{column} of the image is no column of {step.Value("PrimaryEntity")}.", "Correct the column.", image);
    }

    private static string[]? PropertiesOf(string? message) => message switch
    {
        "Create" => ["Id", "Target"],
        "SetState" or "SetStateDynamicEntity" => ["EntityMoniker"],
        "Update" or "Delete" or "Assign" => ["Target"],
        _ => null,
    };
}
