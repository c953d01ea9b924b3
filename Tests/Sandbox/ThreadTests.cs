using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Concurrency;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Transactions on real threads, as the Web API has them.</summary>
public sealed class ThreadTests : ConcurrentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Requests_of_two_threads_are_inside_their_transactions_at_the_same_time()
    {
        OpenFor(Options with { PluginTypes = [typeof(Doubler)] });
        using var meeting = new Barrier(2);
        Assert.All(Together(Meet, Meet), Assert.Null);

        void Meet() => Transact(_ => Assert.True(meeting.SignalAndWait(Patience)));
    }

    [Fact]
    public void Of_two_transactions_that_wait_for_each_other_one_is_undone_and_can_be_repeated()
    {
        OpenFor(Options with { PluginTypes = [typeof(Doubler)] });
        var (first, second) = (Create("account", ("name", "-")), Create("account", ("name", "-")));
        using var meeting = new Barrier(2);
        var failures = Together(() => Rename("X", first, second, meeting), () => Rename("Y", second, first, meeting));
        var victim = Assert.Single(failures, f => f is not null)!;
        Assert.Equal(ErrorCodes.GenericSql, Fault(() => throw victim).ErrorCode);
        Assert.Contains("an account (deadlock), so this request was undone. Repeat the request.", victim.Message, StringComparison.Ordinal);
        var winner = failures[0] is null ? "X" : "Y";
        Assert.Equal((winner, winner), (Read(first)["name"], Read(second)["name"]));
        Rename("Z", second, first, null);
        Assert.Equal(("Z", "Z"), (Read(first)["name"], Read(second)["name"]));
    }

    [Fact]
    public void Who_waits_first_for_a_row_gets_it_first()
    {
        using var queue = new Queue();
        OpenFor(Options with { PluginTypes = [typeof(Doubler)], Scheduler = queue });
        var account = Create("account", ("name", "-"));
        var (first, second) = (new Thread(() => Update(account, ("name", "first"))), new Thread(() => Update(account, ("name", "second"))));
        Transact(service =>
        {
            service.Update(Change(account, "name", "A"));
            first.Start();
            queue.WaitForNext();
            second.Start();
            queue.WaitForNext();
        });
        first.Join();
        second.Join();
        Assert.Equal("second", Read(account)["name"]);
    }

    [Fact]
    public void A_commit_is_seen_whole_or_not_at_all()
    {
        OpenFor(Options with { PluginTypes = [typeof(Doubler)] });
        var (first, second) = (Create("account", ("name", "0")), Create("account", ("name", "0")));
        var isDone = false;
        var seen = new List<string[]>();
        var failures = Together(
            () =>
            {
                for (var n = 1; n <= 300; n++)
                    Rename($"{n}", first, second, null);
                Volatile.Write(ref isDone, true);
            },
            () =>
            {
                while (!Volatile.Read(ref isDone))
                    seen.Add([.. Service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new("name") }).Entities.Select(a => (string)a["name"])]);
            });
        Assert.All(failures, Assert.Null);
        Assert.All(seen, names => Assert.Equal(names[0], names[1]));
    }

    [Fact]
    public void What_many_threads_have_committed_is_there_after_a_restart()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("engine").FullName, "sandbox.db");
        var organization = Open(path, null);
        var shared = Create("account", ("name", "-"));
        var service = Service;
        Parallel.For(0, 200, n =>
        {
            service.Create(Row("account", ("name", $"A{n}")));
            service.Update(Change(shared, "name", $"B{n}"));
        });
        var before = Read(shared);
        organization.Dispose();
        Open(path, null);
        Assert.Equal((201, before["name"], before.RowVersion), (Count("account"), Read(shared)["name"], Read(shared).RowVersion));
    }

    private void Rename(string name, EntityReference first, EntityReference second, Barrier? inBetween) => Transact(service =>
    {
        service.Update(Change(first, "name", name));
        inBetween?.SignalAndWait(Patience);
        service.Update(Change(second, "name", name));
    });

    private static Exception?[] Together(params Action[] actions)
    {
        var failures = new Exception?[actions.Length];
        var threads = actions.Select((action, n) => new Thread(() => failures[n] = Record.Exception(action))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return failures;
    }

    /// <summary>Tells when somebody begins to wait for a row.</summary>
    private sealed class Queue : ITransactionScheduler, IDisposable
    {
        private readonly SemaphoreSlim waiters = new(0);

        public void Turn()
        {
            // The threads go as they do.
        }

        public bool Wait(Task free, TimeSpan limit)
        {
            waiters.Release();
            return free.Wait(limit);
        }

        public void WaitForNext() => Assert.True(waiters.Wait(Patience));

        public void Dispose() => waiters.Dispose();
    }
}
