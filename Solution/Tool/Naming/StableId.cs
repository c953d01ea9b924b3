using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins.Solution.Naming;

/// <summary>
/// Ids made from names (RFC 4122, version 5), so that every build and every environment has the same ones.
/// </summary>
public static class StableId
{
    private static readonly Guid Namespace = new("5d3a1c52-7c1e-5f0e-9a57-c3c3c3c3c3c3");

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

    /// <summary>An id the way component files write it: lower case, in braces.</summary>
    public static string Braced(this Guid id) => id.ToString("B");
}
