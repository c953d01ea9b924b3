using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.ConfigurationData;

/// <summary>A reference to another configuration row.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">What people know it by.</param>
public sealed record RowReference(Guid Id, string Name);

/// <summary>A row that ships as configuration.</summary>
/// <param name="Table">Its table.</param>
/// <param name="IdName">The name that its id is made from.</param>
/// <param name="Values">Its values by column: texts, numbers, references, or null.</param>
public sealed record ConfigurationRow(string Table, string IdName, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The row's id.</summary>
    public Guid Id => StableId.For(IdName);

    /// <summary>A reference to this row.</summary>
    public RowReference Reference => new(Id, (string)Values["c3_name"]!);
}
