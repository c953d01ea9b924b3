namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>Begins, commits and rolls back: one transaction at a time, each either whole or gone.</summary>
internal sealed class Transactions(Store store, DataFile? file)
{
    private readonly Lock gate = new();

    /// <summary>The id of the organisation whose rows they change.</summary>
    public Guid OrganizationId => store.OrganizationId;

    /// <summary>Does work in a transaction of its own; what it wrote is in the data file when this returns.</summary>
    public void Run(Action<Transaction> work)
    {
        var transaction = new Transaction(store);
        lock (gate)
        {
            try
            {
                work(transaction);
                transaction.ThrowIfDoomed();
                if (!transaction.IsEmpty)
                    file?.Write(transaction);
            }
            catch
            {
                transaction.Rollback();
                throw;
            }
            finally
            {
                transaction.End();
            }
        }

        foreach (var job in transaction.Jobs)
            job();
    }
}
