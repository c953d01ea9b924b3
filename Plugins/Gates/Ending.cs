namespace SalesProcessPlugins.Gates;

/// <summary>What people say of rows that have left the last stage of a process.</summary>
/// <param name="Name">Where such a row stands.</param>
/// <param name="Said">What is said of it.</param>
public sealed record Ending(string Name, string Said)
{
    /// <summary>The words for the rows of a table.</summary>
    public static Ending Of(string table) => table switch
    {
        "opportunity" => new("won", "is won"),
        "lead" => new("qualified", "is qualified"),
        _ => new("left", "has left"),
    };
}
