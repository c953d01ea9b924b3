using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The files of the unpacked solution while they are made, by path.</summary>
public sealed class UnpackedFiles
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>All files, in the order of their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> ByPath => files;

    /// <summary>Adds a component file.</summary>
    public void Add(string path, XElement root) => files.Add(path, XmlText.File(root));

    /// <summary>Adds a file without XML declaration.</summary>
    public void AddFragment(string path, XElement root) => files.Add(path, XmlText.Fragment(root));
}
