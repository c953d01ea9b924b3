namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>A command cannot do what it was asked; the text says why and what to do, in one line.</summary>
public sealed class CommandException : Exception
{
    /// <summary>A command that cannot go on.</summary>
    public CommandException(string message)
        : base(message)
    {
    }
}
