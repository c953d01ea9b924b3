namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>A row, whether there is one with this id or not.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct RowId(TableStore Table, Guid Id);

/// <summary>
/// The exclusive locks on rows, as the platform's database takes one for every write and keeps it until the transaction
/// ends. Who comes first gets a lock first. Where transactions wait for each other in a circle, the one that would
/// close it fails.
/// </summary>
internal sealed class RowLocks(ITransactionScheduler scheduler, TimeSpan limit)
{
    private readonly Lock guard = new();
    private readonly Dictionary<RowId, RowLock> locks = [];
    private readonly Dictionary<Transaction, RowLock> waiting = [];

    /// <summary>Locks a row that the transaction has not locked yet, and waits for that if need be.</summary>
    public void Take(Transaction transaction, RowId row)
    {
        scheduler.Turn();
        if (Enter(transaction, row) is { } wait && !scheduler.Wait(wait.Granted.Task, limit) && GiveUp(wait, row))
            throw Faults.LockTimeout(row.Table.Table.LogicalName);
    }

    /// <summary>Gives rows free: each goes to the transaction that has waited longest.</summary>
    public void Release(IEnumerable<RowId> rows)
    {
        lock (guard)
            foreach (var row in rows)
                PassOn(row);
    }

    private LockWait? Enter(Transaction transaction, RowId row)
    {
        lock (guard)
        {
            if (!locks.TryGetValue(row, out var held))
            {
                locks[row] = new(transaction);
                return null;
            }

            if (WaitsFor(held, transaction))
                throw Faults.Deadlock(row.Table.Table.LogicalName);
            var wait = new LockWait(transaction);
            held.Queue.AddLast(wait);
            waiting[transaction] = held;
            return wait;
        }
    }

    // A transaction waits for one lock at most, so what it waits for is a chain and never a tree.
    private bool WaitsFor(RowLock held, Transaction transaction)
    {
        for (var next = held; next is not null; next = waiting.GetValueOrDefault(next.Owner))
            if (next.Owner == transaction)
                return true;
        return false;
    }

    private void PassOn(RowId row)
    {
        var held = locks[row];
        if (held.Queue.First is not { } first)
        {
            locks.Remove(row);
            return;
        }

        held.Queue.RemoveFirst();
        held.Owner = first.Value.Transaction;
        waiting.Remove(held.Owner);
        first.Value.Granted.SetResult();
    }

    // False where the lock came at the last moment.
    private bool GiveUp(LockWait wait, RowId row)
    {
        lock (guard)
        {
            if (wait.Granted.Task.IsCompleted)
                return false;

            waiting.Remove(wait.Transaction);
            return locks[row].Queue.Remove(wait);
        }
    }

    private sealed class RowLock(Transaction owner)
    {
        public Transaction Owner { get; set; } = owner;

        public LinkedList<LockWait> Queue { get; } = [];
    }

    private sealed record LockWait(Transaction Transaction)
    {
        public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
