using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>A component file of a solution, read from its folder or taken out of its package.</summary>
/// <param name="Path">Its path within the unpacked solution, with forward slashes.</param>
/// <param name="Source">The file that it was read from: the same path in a folder, a part of the package otherwise.</param>
/// <param name="Content">The bytes of the file that it was read from.</param>
/// <param name="Root">Its XML, which knows its lines.</param>
public sealed record UnpackedFile(string Path, string Source, byte[] Content, XElement Root)
{
    /// <summary>What it is.</summary>
    public UnpackedKind Kind { get; } = UnpackedLayout.KindOf(Path);

    /// <summary>The folder that it belongs to, below the folder of its kind: a table, a Custom API, an app.</summary>
    public string Owner => Path.Split('/')[1];

    /// <summary>The file's name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The text of a child of the root; empty when there is none.</summary>
    public string Value(string element) => Root.Element(element)?.Value ?? "";

    /// <summary>An attribute of the root; empty when there is none.</summary>
    public string Attribute(string name) => Root.Attribute(name)?.Value ?? "";
}
