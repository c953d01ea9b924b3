using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>That interleavings play many orders and each again, and what they show of the organisation's isolation.</summary>
public sealed class InterleavingTests : ConcurrentTest
{
    private const string Amount = "numberofemployees";
    private const int Seeds = 300;
    private readonly Interleaving interleaving = new();
    private readonly EntityReference left, right, common;

    public InterleavingTests()
    {
        OpenFor(interleaving);
        (left, right, common) = (Create("account", ("name", "left")), Create("account", ("name", "right")), Create("account", ("name", "common")));
    }

    [Fact]
    public void The_same_seed_gives_the_same_order_and_other_seeds_other_ones()
    {
        var orders = Enumerable.Range(0, 40).Select(seed => OrderOf(seed % 20)).ToList();
        Assert.Equal(orders[..20], orders[20..]);
        Assert.True(orders.Distinct().Count() > 10);
    }

    [Fact]
    public void Only_one_client_goes_at_a_time()
    {
        var (going, most) = (0, 0);
        interleaving.Run(1, Go, Go, Go);
        Assert.Equal(1, most);

        void Go()
        {
            for (var n = 0; n < 20; n++)
            {
                most = Math.Max(most, Interlocked.Increment(ref going));
                Thread.SpinWait(1000);
                Interlocked.Decrement(ref going);
                interleaving.Turn();
            }
        }
    }

    [Fact]
    public void Who_waits_for_a_transaction_outside_comes_to_the_end_of_its_time()
    {
        IReadOnlyList<Exception?> failures = [];
        Transact(service =>
        {
            Add(service, left, 0);
            failures = interleaving.Run(1, () => Update(left, ("name", "B")), () => Update(right, ("name", "B")));
        });
        Assert.Equal(ErrorCodes.SqlTimeout, Fault(() => throw failures[0]!).ErrorCode);
        Assert.Null(failures[1]);
    }

    [Fact]
    public void Transfers_that_lock_before_they_read_keep_the_sum_in_every_order()
    {
        var deadlocks = 0;
        Assert.All(Enumerable.Range(0, Seeds), seed =>
        {
            Set(50, 50);
            Assert.All(interleaving.Run(seed, () => Repeat(left, right, 10), () => Repeat(right, left, 3)), Assert.Null);
            Assert.Equal((43, 57), (AmountOf(Service, left), AmountOf(Service, right)));
        });
        Assert.InRange(deadlocks, 1, Seeds);

        void Repeat(EntityReference from, EntityReference to, int amount)
        {
            try
            {
                Transfer(from, to, amount);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.GenericSql)
            {
                deadlocks++;
                Transfer(from, to, amount);
            }
        }
    }

    [Fact]
    public void Of_two_transfers_at_most_one_is_the_victim_of_a_deadlock() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        Set(50, 50);
        var failures = interleaving.Run(seed, () => Transfer(left, right, 10), () => Transfer(right, left, 3));
        Assert.InRange(failures.Count(f => f is not null), 0, 1);
        var expected = 50 - (failures[0] is null ? 10 : 0) + (failures[1] is null ? 3 : 0);
        Assert.Equal((expected, 100 - expected), (AmountOf(Service, left), AmountOf(Service, right)));
    });

    [Fact]
    public void A_change_is_lost_in_some_order_where_the_row_is_read_before_it_is_locked() => Assert.Contains(Enumerable.Range(0, Seeds), seed =>
    {
        Set(50, 50);
        interleaving.Run(seed, () => Transact(service => Add(service, left, 1)), () => Transact(service => Add(service, left, 1)));
        return AmountOf(Service, left) == 51;
    });

    [Fact]
    public void Two_rows_that_depend_on_each_other_slip_past_in_some_order_without_a_common_lock() =>
        Assert.Contains(Enumerable.Range(0, Seeds), seed => BothAreZero(seed, lockRow: null));

    [Fact]
    public void Two_rows_that_depend_on_each_other_never_slip_past_with_a_common_lock() =>
        Assert.DoesNotContain(Enumerable.Range(0, Seeds), seed => BothAreZero(seed, common));

    private string OrderOf(int seed)
    {
        Set(50, 50);
        interleaving.Run(seed, () => Transfer(left, right, 10), () => Transfer(right, left, 3));
        return string.Join(',', interleaving.Schedule);
    }

    private void Set(int leftAmount, int rightAmount)
    {
        Update(left, (Amount, leftAmount));
        Update(right, (Amount, rightAmount));
    }

    private void Transfer(EntityReference from, EntityReference to, int amount) => Transact(service =>
    {
        service.Update(Change(from, "description", "locked"));
        service.Update(Change(to, "description", "locked"));
        Add(service, from, -amount);
        Add(service, to, amount);
    });

    // Each takes all of its own row, if the other's still has something.
    private bool BothAreZero(int seed, EntityReference? lockRow)
    {
        Set(1, 1);
        Assert.All(interleaving.Run(seed, () => Empty(left, right), () => Empty(right, left)), Assert.Null);
        return (AmountOf(Service, left), AmountOf(Service, right)) == (0, 0);

        void Empty(EntityReference own, EntityReference other) => Transact(service =>
        {
            if (lockRow is not null)
                service.Update(Change(lockRow, "description", "locked"));
            if (AmountOf(service, other) > 0)
                service.Update(Change(own, Amount, 0));
        });
    }

    private static void Add(IOrganizationService service, EntityReference account, int amount) =>
        service.Update(Change(account, Amount, AmountOf(service, account) + amount));

    private static int AmountOf(IOrganizationService service, EntityReference account) =>
        service.Retrieve("account", account.Id, new ColumnSet(Amount)).GetAttributeValue<int>(Amount);
}
