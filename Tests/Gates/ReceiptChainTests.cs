using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

/// <summary>What shows when somebody has laid hands on receipts.</summary>
public class ReceiptChainTests
{
    private static readonly Guid Opportunity = Guid.NewGuid();
    private readonly KeptReceipt first;
    private readonly KeptReceipt second;
    private readonly KeptReceipt third;

    public ReceiptChainTests()
    {
        first = After(null, "one", "two");
        second = After(first, "two", "three");
        third = After(second, "three", "won");
    }

    [Fact]
    public void What_the_suite_wrote_is_in_order() => Assert.Empty(CodesOf(third, first, second));

    [Fact]
    public void The_newest_receipt_is_the_one_that_none_follows() => Assert.Same(third, new ReceiptChain(Opportunity, "opportunity", [third, first, second]).Last);

    [Fact]
    public void A_changed_statement_no_longer_fits_its_hash() =>
        Assert.Equal(["receipt-altered"], CodesOf(first, second, third with { Statement = third.Statement + " " }));

    [Fact]
    public void What_is_found_names_the_receipt_it_is_about() =>
        Assert.Equal(third.Id, new ReceiptChain(Opportunity, "opportunity", [first, second, third with { Statement = "{}" }]).Verify().First().ReceiptId);

    [Fact]
    public void A_statement_that_is_none_is_found() => Assert.Equal(["receipt-unreadable"], CodesOf(first, second, third with { Stated = null }));

    [Fact]
    public void A_receipt_of_another_opportunity_is_found() =>
        Assert.Equal(["receipt-of-another"], CodesOf(first, second, third with { Columns = third.Columns with { Row = Guid.NewGuid().ToString("D") } }));

    [Theory]
    [InlineData("kind"), InlineData("process"), InlineData("version"), InlineData("from"), InlineData("to")]
    public void A_column_that_says_other_than_the_statement_is_found(string column)
    {
        var columns = third.Columns;
        var changed = column switch
        {
            "kind" => columns with { Kind = "migration" },
            "process" => columns with { Process = "other" },
            "version" => columns with { Version = 2 },
            "from" => columns with { From = "other" },
            _ => columns with { To = "other" },
        };
        Assert.Equal(["receipt-columns"], CodesOf(first, second, third with { Columns = changed }));
    }

    [Fact]
    public void A_removed_receipt_is_missed_by_the_one_after_it() => Assert.Equal(["receipt-missing"], CodesOf(first, third));

    [Fact]
    public void A_removed_receipt_is_missed_although_the_platform_empties_the_link_to_it() =>
        Assert.Equal(["receipt-missing"], CodesOf(first, third with { PreviousId = null }));

    [Fact]
    public void A_replaced_receipt_does_not_carry_the_one_after_it() =>
        Assert.Equal(["chain-broken"], CodesOf(first, second with { Statement = "other", Hash = Receipt.HashOf("other") }, third));

    [Fact]
    public void A_receipt_that_is_older_than_the_one_before_it_is_found() =>
        Assert.Equal(["chain-order"], CodesOf(first, second, third with { MovedOn = first.MovedOn.AddDays(-1) }));

    [Fact]
    public void Two_receipts_after_the_same_one_are_found() => Assert.Equal(["chain-fork"], CodesOf(first, second, third, After(second, "three", "won")));

    [Fact]
    public void Two_beginnings_are_found() => Assert.Equal(["chain-fork"], CodesOf(first, second, third, After(null, "one", "two")));

    private static List<string> CodesOf(params KeptReceipt[] receipts) => [.. new ReceiptChain(Opportunity, "opportunity", receipts).Verify().Select(f => f.Code)];

    private static KeptReceipt After(KeptReceipt? previous, string from, string to)
    {
        var stated = new ReceiptStatement("advance", Opportunity.ToString("D"), "sale", 1, from, to, previous?.Hash);
        var text = stated.ToString();
        return new KeptReceipt(Guid.NewGuid(), $"{from} to {to}", text, stated, stated, Receipt.HashOf(text), previous?.Id, (previous?.MovedOn ?? Sample.Now).AddHours(1));
    }
}
