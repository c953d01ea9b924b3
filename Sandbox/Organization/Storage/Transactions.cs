using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// Begins, commits and rolls back. Transactions run at the same time and commit one after the other, each either whole
/// or gone. One that changes the catalog waits until the others have ended and keeps new ones out: so each sees one catalog.
/// </summary>
internal sealed class Transactions(Store first, DataFile? file, ITransactionScheduler scheduler, TimeSpan lockTimeout) : IDisposable
{
    private readonly RowLocks locks = new(scheduler, lockTimeout);
    private readonly Lock committing = new();
    private readonly ReaderWriterLockSlim catalogGate = new(LockRecursionPolicy.SupportsRecursion);
    private volatile State current = new(first, new(first));

    /// <summary>The id of the organisation whose rows they change.</summary>
    public Guid OrganizationId => current.Store.OrganizationId;

    /// <summary>The catalog of the transactions that begin now.</summary>
    public Catalog Catalog => current.Store.Catalog;

    /// <summary>A request begins on this thread: others may go first.</summary>
    public void Turn() => scheduler.Turn();

    /// <summary>Does work in a transaction of its own; what it wrote is in the data file when this returns.</summary>
    public void Run(Action<Transaction> work)
    {
        IReadOnlyList<Action> jobs;
        catalogGate.EnterReadLock();
        try
        {
            jobs = Run(current, work);
        }
        finally
        {
            catalogGate.ExitReadLock();
        }

        foreach (var job in jobs)
            job();
    }

    /// <summary>Puts another store in the place of the current one, and does work in a transaction on it: both or neither.</summary>
    /// <param name="next">Makes the other store; null to leave all as it is.</param>
    /// <param name="work">What is written along with it; gets the store before.</param>
    /// <returns>Whether there is another.</returns>
    public bool Change(Func<Store, Store?> next, Action<Transaction, Store> work)
    {
        EnterAlone();
        try
        {
            var before = current;
            if (next(before.Store) is not { } store)
                return false;

            var after = new State(store, new(store));
            var jobs = Run(after, transaction => work(transaction, before.Store));
            current = after;
            before.Store.Dispose();
            foreach (var job in jobs)
                job();
            return true;
        }
        finally
        {
            catalogGate.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        current.Store.Dispose();
        catalogGate.Dispose();
    }

    private void EnterAlone()
    {
        if (catalogGate.IsReadLockHeld || catalogGate.IsWriteLockHeld)
            throw Faults.Invalid("A solution is imported or removed in a transaction of its own: send the request by itself.");
        if (!catalogGate.TryEnterWriteLock(lockTimeout))
            throw Faults.Of(ErrorCodes.SqlTimeout, "Other requests have kept the organisation busy for longer than an import waits, so it was not begun. Repeat the request later.");
    }

    private IReadOnlyList<Action> Run(State state, Action<Transaction> work)
    {
        var transaction = new Transaction(state.Store, locks);
        try
        {
            work(transaction);
            transaction.ThrowIfDoomed();
            if (!transaction.IsEmpty)
                Commit(state, transaction);
        }
        finally
        {
            transaction.End();
        }

        return transaction.Jobs;
    }

    // The file first: what others can see is on disk, and what cannot be written is seen by nobody.
    private void Commit(State state, Transaction transaction)
    {
        scheduler.Turn();
        lock (committing)
        {
            state.References.Check(transaction);
            file?.Write(transaction);
            state.Store.Apply(transaction.Changes);
        }
    }

    private sealed record State(Store Store, References References);
}
