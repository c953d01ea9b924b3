using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>
/// Plays several clients of an organisation at once. Each has a thread of its own and only one goes at a time: before
/// every request, row lock and commit a pseudo-random choice says which. The same seed gives the same order, and
/// nothing depends on the clock.
/// </summary>
internal sealed class Interleaving : ITransactionScheduler
{
    private readonly List<int> schedule = [];
    private Client[] clients = [];
    private Random random = new(0);

    /// <summary>Who went when in the last run, by the clients' places.</summary>
    public IReadOnlyList<int> Schedule => schedule;

    /// <summary>Plays the clients in the order of a seed, and returns what each failed with; null for one that did not fail.</summary>
    public IReadOnlyList<Exception?> Run(int seed, params Action[] actions)
    {
        random = new(seed);
        schedule.Clear();
        clients = [.. actions.Select((action, place) => new Client(this, place, action))];
        foreach (var client in clients)
            client.Thread.Start();
        PassOn();
        foreach (var client in clients)
            client.Thread.Join();
        return [.. clients.Select(c => c.Failure)];
    }

    /// <inheritdoc/>
    public void Turn()
    {
        if (Mine is not { } client)
            return;

        PassOn();
        client.Turn.Wait();
    }

    /// <inheritdoc/>
    public bool Wait(Task free, TimeSpan limit)
    {
        if (Mine is not { } client)
            return free.Wait(limit);

        client.WaitsFor = free;
        PassOn();
        client.Turn.Wait();
        client.WaitsFor = null;
        return free.IsCompleted;
    }

    private Client? Mine => clients.FirstOrDefault(c => c.Thread == Thread.CurrentThread);

    private void PassOn()
    {
        if (Choose() is not { } next)
            return;

        schedule.Add(next.Place);
        next.Turn.Release();
    }

    private Client? Choose()
    {
        var open = clients.Where(c => !c.IsDone).ToList();
        var ready = open.Where(c => c.WaitsFor is null or { IsCompleted: true }).ToList();
        // Where nobody can go on, they wait for a transaction that no client has, and the first one's time is up.
        return ready.Count > 0 ? ready[random.Next(ready.Count)] : open.FirstOrDefault();
    }

    private sealed class Client
    {
        private readonly Interleaving all;
        private readonly Action action;

        public Client(Interleaving all, int place, Action action)
        {
            this.all = all;
            this.action = action;
            Place = place;
            Thread = new(Play) { IsBackground = true };
        }

        public int Place { get; }

        public Thread Thread { get; }

        public SemaphoreSlim Turn { get; } = new(0);

        public Task? WaitsFor { get; set; }

        public Exception? Failure { get; private set; }

        public bool IsDone { get; private set; }

        private void Play()
        {
            Turn.Wait();
            Failure = Record.Exception(action);
            IsDone = true;
            all.PassOn();
        }
    }
}
