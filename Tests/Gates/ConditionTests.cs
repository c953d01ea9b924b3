using System.Globalization;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class ConditionTests
{
    private static readonly Guid Acme = new("acc00000-0000-4000-8000-000000000001");

    [Theory]
    [InlineData(Comparison.AtLeast, 49, false)]
    [InlineData(Comparison.AtLeast, 50, true)]
    [InlineData(Comparison.AtMost, 50, true)]
    [InlineData(Comparison.AtMost, 51, false)]
    [InlineData(Comparison.Equal, 50, true)]
    [InlineData(Comparison.NotEqual, 50, false)]
    public void Numbers_compare_by_their_size(Comparison comparison, int actual, bool holds) =>
        Assert.Equal(holds, Holds(comparison, new Operand { Number = 50 }, new ColumnValue("n") { Number = actual }));

    [Theory]
    [InlineData("usd", 40, 40, false)]
    [InlineData("usd", 50, 50, true)]
    [InlineData("eur", 40, 50, true)]
    [InlineData("eur", 60, 49, false)]
    public void Money_compares_in_its_currency_or_in_the_base_currency(string currency, int amount, int inBase, bool holds) =>
        Assert.Equal(holds, Holds(Comparison.AtLeast, new Operand { Money = new MoneyAmount(50, "usd", 50) }, Money(amount, currency, inBase)));

    [Fact]
    public void Money_of_two_currencies_without_a_rate_is_unknown() =>
        Assert.Null(Holds(Comparison.AtLeast, new Operand { Money = new MoneyAmount(50, "usd", null) }, Money(60, "eur", null)));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void Days_are_counted_from_today(int days, bool holds) =>
        Assert.Equal(holds, Holds(Comparison.AtLeast, new Operand { DaysFromToday = 30 }, Time(Sample.Now.Date.AddDays(days))));

    [Fact]
    public void A_day_is_the_same_at_any_hour() =>
        Assert.True(Holds(Comparison.Equal, new Operand { Date = Sample.Now.Date }, Time(Sample.Now.Date.AddHours(23))));

    [Theory]
    [InlineData(Comparison.AnyOf, 10, true)]
    [InlineData(Comparison.AnyOf, 11, false)]
    [InlineData(Comparison.NoneOf, 11, true)]
    [InlineData(Comparison.NoneOf, 10, false)]
    public void Choices_are_among_others_or_not(Comparison comparison, int choice, bool holds) =>
        Assert.Equal(holds, Holds(comparison, new Operand { Choices = [10, 12] }, new ColumnValue("c") { Choice = choice }));

    [Fact]
    public void Lookups_are_among_rows() =>
        Assert.Equal([true, false], new[] { Acme, Guid.Empty }.Select(row => Holds(Comparison.AnyOf, new Operand { Rows = [Acme] }, new ColumnValue("r") { Row = row }) == true));

    [Fact]
    public void Texts_are_compared_without_regard_to_case()
    {
        Assert.True(Holds(Comparison.Equal, new Operand { Text = "ACME" }, new ColumnValue("Acme")));
        Assert.True(Holds(Comparison.Contains, new Operand { Text = "rock" }, new ColumnValue("Big Rockets")));
    }

    [Fact]
    public void Yes_is_not_no() =>
        Assert.False(Holds(Comparison.Equal, new Operand { Flag = true }, new ColumnValue("no") { Flag = false }));

    [Theory]
    [InlineData(Comparison.IsEmpty, true)]
    [InlineData(Comparison.IsSet, false)]
    [InlineData(Comparison.AtLeast, false)]
    [InlineData(Comparison.NoneOf, false)]
    public void An_empty_value_fulfils_nothing_but_being_empty(Comparison comparison, bool holds) =>
        Assert.Equal(holds, Holds(comparison, new Operand { Number = 1 }, null));

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.AnyOf)]
    [InlineData(Comparison.Equal)]
    public void A_value_of_another_type_is_unknown(Comparison comparison) =>
        Assert.Null(Holds(comparison, new Operand { Number = 1, Choices = [1] }, new ColumnValue("text")));

    private static bool? Holds(Comparison comparison, Operand operand, ColumnValue? value) =>
        new Condition("column", comparison, operand).Holds(value, Sample.Now);

    private static ColumnValue Money(decimal amount, string currency, int? inBase) =>
        new(amount.ToString(CultureInfo.InvariantCulture)) { Money = new MoneyAmount(amount, currency, inBase) };

    private static ColumnValue Time(DateTime time) => new("t") { Time = time };
}
