using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Packaging;

/// <summary>Files and folders are named by what they hold, or the next export puts a second copy beside them.</summary>
public sealed class FileNames() : Rule("PK004", "Every file and folder is named after the component in it.", "Rename the file or folder.")
{
    private static readonly (UnpackedKind Kind, Func<UnpackedFile, string> Name, Func<UnpackedFile, string> Component)[] Named =
    [
        (UnpackedKind.Table, file => file.Owner, file => file.Value("Name")),
        (UnpackedKind.Form, IdInName, file => file.Root.Element("systemform")?.Text("formid") ?? ""),
        (UnpackedKind.View, IdInName, file => file.Root.Element("savedquery")?.Text("savedqueryid") ?? ""),
        (UnpackedKind.Chart, IdInName, file => file.Value("savedqueryvisualizationid")),
        (UnpackedKind.Dashboard, IdInName, file => file.Value("FormId")),
        (UnpackedKind.Step, IdInName, file => file.Attribute("SdkMessageProcessingStepId")),
        (UnpackedKind.Choice, file => Path.GetFileNameWithoutExtension(file.Name), file => file.Attribute("Name")),
        (UnpackedKind.Role, file => file.Name[..^".xml".Length], file => file.Attribute("name")),
        (UnpackedKind.WebResource, file => file.Path["WebResources/".Length..^".data.xml".Length], file => file.Value("Name")),
        (UnpackedKind.Assembly, file => $"/{file.Path[..^".data.xml".Length]}", file => file.Value("FileName")),
        (UnpackedKind.App, file => file.Owner, file => file.Value("UniqueName")),
        (UnpackedKind.SiteMap, file => file.Owner, file => file.Value("SiteMapUniqueName")),
        (UnpackedKind.EnvironmentVariable, file => file.Owner, file => file.Attribute("schemaname")),
        (UnpackedKind.CustomApi, file => file.Owner, file => file.Attribute("uniquename")),
        (UnpackedKind.CustomApiValue, file => file.Path.Split('/')[^2], file => file.Attribute("uniquename")),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution.Solution.IsPackage
        ? []
        : from kind in Named
          from file in solution[kind.Kind]
          let name = kind.Name(file)
          let component = kind.Component(file)
          where XmlReading.Id(name) != XmlReading.Id(component)
          select Error(file, $"It is named {name} and holds {component}.", at: file.Root);

    private static string IdInName(UnpackedFile file) => Path.GetFileNameWithoutExtension(file.Name);
}
