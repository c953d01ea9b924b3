using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>The packages of the installed solutions, as the data file keeps them: they are what its tables are made of.</summary>
internal static class KeptSolutions
{
    private const string List = "solutions";
    private const string Prefix = "solution/";

    /// <summary>The installed solutions in the order they came; null for a file in which nothing was ever imported or removed.</summary>
    public static IReadOnlyList<SolutionContent>? Read(DataFile? file) =>
        file?.Setting(List)?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => SolutionPackage.Read(name, Convert.FromBase64String(file.Setting(Prefix + name)!))).ToList();

    /// <summary>Keeps which solutions are installed.</summary>
    public static void Begin(Transaction transaction) =>
        transaction.Keep(List, string.Join('\n', transaction.Store.Catalog.Solutions.Select(s => s.Manifest.UniqueName)));

    /// <summary>Keeps the package of a solution; null to keep none of it any more.</summary>
    public static void Keep(Transaction transaction, string uniqueName, byte[]? file)
    {
        Begin(transaction);
        transaction.Keep(Prefix + uniqueName, file is null ? null : Convert.ToBase64String(file));
    }
}
