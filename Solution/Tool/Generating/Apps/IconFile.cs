using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The files of an icon, which is a web resource: its picture and its record.</summary>
public static class IconFile
{
    private const int Svg = 11;

    /// <summary>The icon's name as a web resource.</summary>
    public static string NameOf(Icon icon) => NameOf(icon.Name);

    /// <summary>The name as a web resource of the icon with this name.</summary>
    public static string NameOf(string icon) => $"{Product.Prefix}_/icons/{icon}.svg";

    /// <summary>The id of the icon with this name.</summary>
    public static Guid IdOf(string icon) => WebResourceFile.IdOf(NameOf(icon));

    /// <summary>Adds the files of an icon.</summary>
    public static void AddTo(UnpackedFiles files, Icon icon)
    {
        var resource = new WebResourceFile(NameOf(icon), $"Icon {icon.Name}", Svg, ManagedProperty.Icon);
        files.AddContent(resource.Path, icon.Content);
        resource.AddTo(files);
    }
}
