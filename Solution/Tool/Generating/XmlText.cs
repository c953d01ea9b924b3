using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Writes XML the same way everywhere: UTF-8 without a mark, line feeds, two spaces.</summary>
public static class XmlText
{
    /// <summary>A component file, with the XML declaration.</summary>
    public static byte[] File(XElement root) => Write(root, declaration: true);

    /// <summary>A file that exports write without the XML declaration: XAML and Custom APIs.</summary>
    public static byte[] Fragment(XElement root) => Write(root, declaration: false);

    private static byte[] Write(XElement root, bool declaration)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = !declaration,
        };
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, settings))
            root.Save(writer);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
