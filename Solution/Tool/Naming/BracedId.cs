namespace SalesProcessPlugins.Solution.Naming;

/// <summary>Ids the way component files write them.</summary>
public static class BracedId
{
    /// <summary>An id in lower case and braces.</summary>
    public static string Braced(this Guid id) => id.ToString("B");
}
