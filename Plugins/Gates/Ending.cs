namespace SalesProcessPlugins.Gates;

/// <summary>What people say of rows that leave the last stage of a process.</summary>
/// <param name="Name">Where such a row stands.</param>
/// <param name="Said">What is said of it.</param>
/// <param name="Refused">What is said of one that may not.</param>
public sealed record Ending(string Name, string Said, string Refused)
{
    /// <summary>The words for the rows of a table.</summary>
    public static Ending Of(string table) => table switch
    {
        "opportunity" => new("won", "is won", "Not closed as won"),
        "lead" => new("qualified", "is qualified", "Not qualified"),
        _ => new("left", "has left", "Not let go"),
    };
}
