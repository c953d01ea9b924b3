using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The files of the unpacked solution while they are made, by path.</summary>
/// <param name="translator">Adds the other languages to what is added.</param>
public sealed class UnpackedFiles(Translator translator)
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>All files, in the order of their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> ByPath => files;

    /// <summary>Adds a component file.</summary>
    public void Add(string path, XElement root) => files.Add(path, XmlText.File(translator.Translate(root)));

    /// <summary>Adds a file as it is.</summary>
    public void AddContent(string path, byte[] content) => files.Add(path, content);

    /// <summary>Adds a file without XML declaration.</summary>
    public void AddFragment(string path, XElement root) => files.Add(path, XmlText.Fragment(root));
}
