namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>
/// Decides which thread goes on where several transactions run at the same time. Tests put one in that plays a chosen
/// order, and plays it again.
/// </summary>
public interface ITransactionScheduler
{
    /// <summary>A request, a row lock or a commit comes next on this thread: another thread may go first.</summary>
    void Turn();

    /// <summary>Waits for a row that another transaction has locked.</summary>
    /// <param name="free">Completes when the lock is this transaction's.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <returns>Whether the lock came in time.</returns>
    bool Wait(Task free, TimeSpan limit);
}

/// <summary>Leaves the order to the operating system's threads.</summary>
internal sealed class ThreadScheduler : ITransactionScheduler
{
    /// <inheritdoc/>
    public void Turn()
    {
        // The operating system changes threads by itself.
    }

    /// <inheritdoc/>
    public bool Wait(Task free, TimeSpan limit) => free.Wait(limit);
}
