using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>
/// The id of a row that comes from outside, made from its name (RFC 4122, version 5): the same row has the same id in
/// every run, which is how a second run knows what is there.
/// </summary>
public static class NameBasedId
{
    private static readonly Guid Namespace = new("3f0d8c52-5b1e-5d0a-8e57-5a9dbc0f1e22");

    /// <summary>The id of what has this name.</summary>
    public static Guid For(string name)
    {
        byte[] named = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // SHA-1 is what RFC 4122 prescribes for version 5; nothing is kept secret or safe by it.
        var id = SHA1.HashData(named).AsSpan(0, 16);
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
