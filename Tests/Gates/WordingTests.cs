using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Tests.Gates;

/// <summary>Every sentence of the product is there in every language: none is left in English, and none loses what it says.</summary>
public class WordingTests
{
    private const string Opportunity = "opportunity", Lead = "lead", Client = "client";

    // Names of roles and codes are the same in every language.
    private static readonly HashSet<string> SaidAlike = ["RefusalWording.Item", "WaiverWording.Authority"];

    public static TheoryData<string> Languages => [.. Wording.All.Select(wording => wording.Language)];

    public static TheoryData<string> OtherLanguages => [.. Wording.All.Skip(1).Select(wording => wording.Language)];

    [Fact]
    public void The_product_speaks_english_german_and_french() => Assert.Equal(["en", "de", "fr"], Wording.All.Select(wording => wording.Language));

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void No_sentence_is_left_in_english(string language)
    {
        var english = Sentences(Wording.English);
        Assert.Equal(english.Keys, Sentences(Of(language)).Keys);
        Assert.Empty(Sentences(Of(language)).Where(sentence => !SaidAlike.Contains(sentence.Key.Split('(')[0]) && english[sentence.Key] == sentence.Value).Select(sentence => sentence.Key));
    }

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_sentence_names_what_the_english_one_names(string language)
    {
        var other = Sentences(Of(language));
        Assert.Empty(
            from sentence in Sentences(Wording.English)
            from named in Regex.Matches(sentence.Value, "Text\\d").Select(match => match.Value).Distinct()
            where !other[sentence.Key].Contains(named, StringComparison.Ordinal)
            select $"{sentence.Key}: {named}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_ends_and_has_no_space_too_many(string language) => Assert.All(
        Sentences(Of(language)).Values, text => Assert.DoesNotMatch(@"  |\.\.|\s\.|\s,|^\s|\s$|\{|\}", text));

    [Theory]
    [InlineData("en", "2026-12-31")]
    [InlineData("de", "31.12.2026")]
    [InlineData("fr", "31/12/2026")]
    public void A_day_is_written_as_its_language_writes_days(string language, string day) =>
        Assert.Contains(day, Of(language).Waivers.RunsAlready(new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc)), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Manager (up to 250,000.5 USD)")]
    [InlineData("de", "Manager (bis 250.000,5 USD)")]
    [InlineData("fr", "Manager (jusqu'à 250\u00A0000,5 USD)")]
    public void A_number_is_written_as_its_language_writes_numbers(string language, string authority) =>
        Assert.Equal(authority, Of(language).Waivers.Authority("Manager", 250_000.5m, "USD"));

    [Theory]
    [InlineData("de", 1, 1, "X: 1 von 1 Anforderung ist offen.")]
    [InlineData("de", 1, 3, "X: 1 von 3 Anforderungen ist offen.")]
    [InlineData("de", 2, 3, "X: 2 von 3 Anforderungen sind offen.")]
    [InlineData("fr", 1, 1, "X : 1 exigence sur 1 est ouverte.")]
    [InlineData("fr", 2, 3, "X : 2 exigences sur 3 sont ouvertes.")]
    public void Counts_agree_with_what_is_counted(string language, int open, int required, string headline) =>
        Assert.Equal(headline, Of(language).Refusals.Headline("X", open, required));

    [Theory]
    [InlineData("de", Opportunity, "Der Prozess dieser Verkaufschance verlangt diese Freigabe nicht mehr.")]
    [InlineData("de", Lead, "Der Prozess dieses Leads verlangt diese Freigabe nicht mehr.")]
    [InlineData("de", Client, "Der Prozess dieses Kunden verlangt diese Freigabe nicht mehr.")]
    [InlineData("fr", Opportunity, "Le processus de cette opportunité ne demande plus cet accord.")]
    [InlineData("fr", Lead, "Le processus de ce prospect ne demande plus cet accord.")]
    [InlineData("fr", Client, "Le processus de ce client ne demande plus cet accord.")]
    public void A_row_is_called_what_its_language_calls_it(string language, string word, string sentence) =>
        Assert.Equal(sentence, Of(language).SignOffs.NotAskedForAnyMore(word));

    private static Wording Of(string language) => Wording.All.Single(wording => wording.Language == language);

    // Each sentence twice, with arguments of which one or several are spoken of, about each kind of row.
    private static SortedDictionary<string, string> Sentences(Wording wording)
    {
        var sentences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in typeof(Wording).GetProperties().Where(area => area.PropertyType.Name.EndsWith("Wording", StringComparison.Ordinal) && !area.GetMethod!.IsStatic))
            foreach (var sentence in area.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.IsAbstract))
                foreach (var (word, count) in from word in (string[])[Opportunity, Lead, Client] from count in (int[])[1, 2] select (word, count))
                    sentences[$"{area.PropertyType.Name}.{sentence.Name.Replace("get_", "", StringComparison.Ordinal)}({count}, {word})"] =
                        (string)sentence.Invoke(area.GetValue(wording), [.. sentence.GetParameters().Select(parameter => Argument(parameter, word, count))])!;
        return sentences;
    }

    private static object Argument(ParameterInfo parameter, string word, int count) =>
        parameter.Name is "word" or "table" ? word
        : parameter.ParameterType == typeof(string) ? string.Create(CultureInfo.InvariantCulture, $"Text{parameter.Position}")
        : parameter.ParameterType == typeof(IEnumerable<string>) ? Enumerable.Repeat($"Text{parameter.Position}", count)
        : parameter.ParameterType == typeof(bool) ? count == 1
        : parameter.ParameterType == typeof(Grade) ? (Grade)count
        : parameter.ParameterType == typeof(decimal?) ? (decimal)count
        : parameter.ParameterType == typeof(DateTime) || parameter.ParameterType == typeof(DateTime?) ? new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc)
        : count;
}
