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

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void An_empty_file_is_told_with_the_columns_it_should_have(string text) =>
        Assert.Equal("x.csv is empty. Its first line must name the columns name, note.", Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Theory]
    [InlineData("PK\u0003\u0004 name,note")]
    [InlineData("<html>secret</html>")]
    public void A_text_that_is_no_table_is_told_without_repeating_it(string text) =>
        Assert.Equal(
            "x.csv is no CSV file: save it as text in UTF-8, separated by commas, with the columns name, note.",
            Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Fact]
    public void Bytes_that_are_no_text_are_told_without_repeating_them()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "accounts.csv"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0xff, 0xfe, 0x80]);
        var message = Assert.Throws<InvalidDataException>(() => SalesData.Read(folder)).Message;
        Assert.StartsWith("accounts.csv is no CSV file", message);
        Assert.DoesNotContain("PNG", message);
        folder.Delete(recursive: true);
    }

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
