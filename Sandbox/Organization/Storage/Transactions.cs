namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>Begins, commits and rolls back. Transactions run at the same time and commit one after the other, each either whole or gone.</summary>
internal sealed class Transactions(Store store, DataFile? file, ITransactionScheduler scheduler, TimeSpan lockTimeout)
{
    private readonly RowLocks locks = new(scheduler, lockTimeout);
    private readonly References references = new(store);
    private readonly Lock committing = new();

    /// <summary>The id of the organisation whose rows they change.</summary>
    public Guid OrganizationId => store.OrganizationId;

    /// <summary>A request begins on this thread: others may go first.</summary>
    public void Turn() => scheduler.Turn();

    /// <summary>Does work in a transaction of its own; what it wrote is in the data file when this returns.</summary>
    public void Run(Action<Transaction> work)
    {
        var transaction = new Transaction(store, locks);
        try
        {
            work(transaction);
            transaction.ThrowIfDoomed();
            if (!transaction.IsEmpty)
                Commit(transaction);
        }
        finally
        {
            transaction.End();
        }

        foreach (var job in transaction.Jobs)
            job();
    }

    // The file first: what others can see is on disk, and what cannot be written is seen by nobody.
    private void Commit(Transaction transaction)
    {
        scheduler.Turn();
        lock (committing)
        {
            references.Check(transaction);
            file?.Write(transaction);
            store.Apply(transaction.Changes);
        }
    }
}
