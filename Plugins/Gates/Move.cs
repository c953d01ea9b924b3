namespace SalesProcessPlugins.Gates;

/// <summary>A change of an opportunity's place in its process.</summary>
/// <param name="From">The position it leaves, from 0.</param>
/// <param name="To">The position it wants; the number of stages means won.</param>
public sealed record Move(int From, int To)
{
    /// <summary>Whether it goes on; everything else is never blocked.</summary>
    public bool IsForward => To > From;
}
