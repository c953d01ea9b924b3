namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of moves that are refused whatever the requirements say.</summary>
public abstract class MoveWording
{
    /// <summary>Where a row stands, by its position in a process.</summary>
    public string NameAt(Process process, int position) => position < process.Won ? $"{process.Stages[position].MacroStage} {process.Stages[position].Name}" : Finished(process.Table);

    /// <summary>Where a row of a table stands that has left the last stage.</summary>
    public abstract string Finished(string table);

    /// <summary>That a definition was changed past publishing.</summary>
    public abstract string NotAsPublished(string process);

    /// <summary>That a row stands where no receipt says how it got there.</summary>
    public abstract string Uncovered(string word, string stands, string covered);

    /// <summary>That history takes a role; the refusal of the move follows.</summary>
    public abstract string NoHistory { get; }

    /// <summary>That another process governs the row.</summary>
    public abstract string OfAnotherProcess(string word, string process);

    /// <summary>That a column or table is gone.</summary>
    public abstract string SomethingGone { get; }

    /// <summary>That no published process names a flow.</summary>
    public abstract string NothingPublished { get; }

    /// <summary>That the definition of the row's process is gone.</summary>
    public abstract string Unreadable(string word);

    /// <summary>That nothing is required of a row, since nothing governs it.</summary>
    public abstract string NotGoverned(string word);

    /// <summary>That a process has no requirement of a code.</summary>
    public abstract string NoRequirement(string process, string? code, IEnumerable<string> codes);

    /// <summary>That a process has no stage of a code.</summary>
    public abstract string NoStage(string process, string? code, IEnumerable<string> codes);

    /// <summary>That the stage asked for is none of the process.</summary>
    public abstract string UnknownStage { get; }

    /// <summary>That a row is not created as finished.</summary>
    public abstract string NotCreated(string word);
}
