using SalesProcessPlugins.Sandbox.Import;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Reading CSV files.</summary>
public sealed class CsvTests
{
    [Fact]
    public void Rows_carry_their_line_and_their_values_by_column()
    {
        var rows = Read("name,note\nAcme,\"a, \"\"b\"\"\n c\"\n\n Beta ,\n");

        Assert.Equal([2, 5], rows.Select(r => r.Number));
        Assert.Equal("a, \"b\"\n c", rows[0]["note"]);
        Assert.Equal("Beta", rows[1]["name"]);
        Assert.Null(rows[1]["note"]);
    }

    [Fact]
    public void A_missing_column_is_an_error_that_names_file_and_column() =>
        Assert.Equal("x.csv lacks the column note. Its first line names name.", Assert.Throws<InvalidDataException>(() => Read("name\nAcme\n")).Message);

    [Fact]
    public void A_quote_out_of_place_is_an_error_that_names_file_and_line() =>
        Assert.StartsWith("x.csv, line 3: ", Assert.Throws<InvalidDataException>(() => Read("name,note\na,b\nc,\"d")).Message);

    [Fact]
    public void An_empty_file_lacks_every_column() =>
        Assert.Contains("name, note", Assert.Throws<InvalidDataException>(() => Read(string.Empty)).Message);

    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        Assert.Contains("accounts.csv is missing", Assert.Throws<FileNotFoundException>(() => SalesData.Read(folder)).Message);
        folder.Delete();
    }

    [Theory]
    [InlineData("12.5", true, 12.5)]
    [InlineData("", true, null)]
    [InlineData("12,5x", false, null)]
    public void A_number_may_be_absent_but_not_wrong(string text, bool expected, double? value)
    {
        Assert.Equal(expected, Read($"name,note\na,\"{text}\"\n")[0].TryNumber("note", out var number));
        Assert.Equal((decimal?)value, number);
    }

    [Theory]
    [InlineData("2017-03-01", true)]
    [InlineData("", true)]
    [InlineData("01.03.2017", false)]
    public void A_date_may_be_absent_but_not_wrong(string text, bool expected) =>
        Assert.Equal(expected, Read($"name,note\na,{text}\n")[0].TryDate("note", out _));

    private static IReadOnlyList<SalesRow> Read(string text) => CsvTable.Read(new StringReader(text), "x.csv", "name", "note");
}
