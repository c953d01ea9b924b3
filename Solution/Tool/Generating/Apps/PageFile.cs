using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The record of a file of the shipped pages. Its content is made by the build and joins it when the solution is packed.</summary>
public static class PageFile
{
    /// <summary>The file's name as a web resource.</summary>
    public static string NameOf(string file) => $"{Product.Prefix}_/{file}";

    /// <summary>Adds the record.</summary>
    public static void AddTo(UnpackedFiles files, ClientFile file) =>
        new WebResourceFile(NameOf(file.Name), file.DisplayName, file.Type, ManagedProperty.Page).AddTo(files);
}
