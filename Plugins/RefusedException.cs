using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins;

/// <summary>
/// That something is not done. It is thrown before anybody knows in which language it is read: where it leaves the
/// plug-in, it becomes what the platform shows to people.
/// </summary>
/// <param name="saying">Why, and what to do.</param>
/// <param name="status">What programs read of it.</param>
/// <param name="quoted">The processes whose texts it quotes.</param>
#pragma warning disable CA1032 // Nobody can refuse anything without saying why.
public sealed class RefusedException(Saying saying, PluginHttpStatusCode status, params Process?[] quoted) : Exception(saying(Wording.English))
#pragma warning restore CA1032
{
    /// <summary>What programs read of it.</summary>
    public PluginHttpStatusCode Status => status;

    /// <summary>The text in the language of a call's reader.</summary>
    internal string ReadBy(PluginContext context) => Readers.Tell(context, saying, quoted);
}
