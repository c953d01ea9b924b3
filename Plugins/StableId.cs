using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins;

/// <summary>
/// Ids made from names (RFC 4122, version 5), so that every build and every environment has the same ones.
/// </summary>
public static class StableId
{
    private static readonly Guid Namespace = new("5d3a1c52-7c1e-5f0e-9a57-c3c3c3c3c3c3");

    /// <summary>The id of what has this name.</summary>
    public static Guid For(string name)
    {
        byte[] named = [.. Swapped(Namespace.ToByteArray()), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // SHA-1 is what RFC 4122 prescribes for version 5; nothing is kept secret or safe by it.
        using var sha = SHA1.Create();
#pragma warning restore CA5350
        var id = sha.ComputeHash(named).Take(16).ToArray();
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(Swapped(id));
    }

    // The RFC counts the bytes of the first three parts from the other end than Guid does.
    private static byte[] Swapped(byte[] id) =>
        [id[3], id[2], id[1], id[0], id[5], id[4], id[7], id[6], .. id.Skip(8)];
}
