using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

/// <summary>A message is in the language of its reader, as a whole: where the product or the process is not, it is in English.</summary>
public class LanguageTests
{
    private static readonly DateTime Now = Sample.Now;

    private static readonly Process English = Sample.Of(
        Sample.Stage(3, "discovery", Open, Sample.Checkpoint("late"), Killer, Sample.Checkpoint("waived")),
        Sample.Stage(4, "diagnosis", Sample.Checkpoint("notice", leastGrade: Grade.B)),
        Sample.Stage(5, "close"));

    private static readonly Process Translated = In(English, "de", "fr", "es");

    private static Requirement Open => Sample.Checkpoint("open");

    private static Requirement Killer => Sample.Checkpoint("killer") with { Kind = RequirementKind.Criterion, Criterion = new Criterion([new Condition("revenue", Comparison.AtLeast, new Operand { Number = 1 })], null, IsDealKiller: true) };

    [Fact]
    public void A_refusal_is_german_to_the_last_word() => Assert.Matches(
        """
        ^Nicht nach 5 close-de gewechselt: 4 von 5 Anforderungen sind offen\.
        1\) Phase discovery-de: open-de - noch kein Nachweis\. Tu open-de\. \(Wer: Sie-de\)
        2\) Phase discovery-de: late-de - war da und wurde zurückgezogen\. Tu late-de\. \(Wer: Sie-de\)
        3\) Phase discovery-de: killer-de - konnte nicht geprüft werden: Etwas, worauf dies schaut, fehlt oder lässt sich nicht vergleichen; Ihr Administrator findet es im Prüflauf\. Tu killer-de\. \(Wer: Sie-de\)
        4\) Phase diagnosis-de: notice-de - was angehängt ist, hat die Stufe C; nötig ist mindestens B\. Tu notice-de\. \(Wer: Sie-de\)
        Entscheiden Sie über dieses Geschäft: Disqualifizieren Sie es, wechseln Sie den Prozess, oder beantragen Sie eine Ausnahme\.
        Referenz C3-3-[0-9A-F]{6}$
        """,
        RefusalTo("de", Translated));

    [Fact]
    public void A_refusal_is_french_to_the_last_word() => Assert.Matches(
        """
        ^Pas de passage à 5 close-fr : 4 exigences sur 5 sont ouvertes\.
        1\) discovery-fr : open-fr - pas encore de preuve\. Tu open-fr\. \(Qui : Sie-fr\)
        2\) discovery-fr : late-fr - était là et a été retiré\. Tu late-fr\. \(Qui : Sie-fr\)
        3\) discovery-fr : killer-fr - n'a pas pu être vérifié : un élément consulté a disparu ou ne peut pas être comparé ; votre administrateur le trouvera dans le contrôle de santé\. Tu killer-fr\. \(Qui : Sie-fr\)
        4\) diagnosis-fr : notice-fr - la pièce jointe est de niveau C, il faut au moins B\. Tu notice-fr\. \(Qui : Sie-fr\)
        Décidez de cette affaire : disqualifiez-la, passez à un autre processus ou demandez une dérogation\.
        Référence C3-3-[0-9A-F]{6}$
        """,
        RefusalTo("fr", Translated));

    [Fact]
    public void Who_reads_it_changes_neither_the_reference_nor_the_hash_of_the_definition()
    {
        Assert.Equal(RefusalTo("en", English)[^6..], RefusalTo("de", Translated)[^6..]);
        Assert.Equal(DefinitionHash.Of(English), DefinitionHash.Of(Translated));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("xx")]
    public void In_a_language_that_the_product_does_not_speak_it_is_english(string language) => Assert.Equal(RefusalTo("en", English), RefusalTo(language, Translated));

    [Fact]
    public void Of_a_process_that_is_not_in_the_language_it_is_english() => Assert.Equal(RefusalTo("en", English), RefusalTo("de", English));

    [Theory]
    [InlineData("title")]
    [InlineData("ask")]
    [InlineData("fixer")]
    public void Where_one_text_is_missing_all_of_it_is_english(string member)
    {
        var gap = Open with { Translations = TextsOf(new() { ["title"] = "a", ["ask"] = "b", ["fixer"] = "c", [member] = "" }, "de") };
        var stages = Translated.Stages.Select(s => s with { Requirements = [.. s.Requirements.Select(r => r.Code == "open" ? gap : r)] });
        Assert.Equal(RefusalTo("en", English), RefusalTo("de", Translated with { Stages = [.. stages] }));
    }

    [Fact]
    public void Nobody_is_asked_for_their_language_where_it_makes_no_difference()
    {
        Assert.False(Reader.Matters(English));
        Assert.True(Reader.Matters(Translated));
        Assert.True(Reader.Matters());
    }

    [Fact]
    public void An_answer_has_the_texts_of_the_process_in_the_language_of_its_reader()
    {
        var answer = AnswerTo("de");
        Assert.Contains("\"language\":\"de\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"process-de\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"discovery-de\",\"macroStage\":3,\"buyerStep\":\"Käufer-de\",\"purpose\":\"Zweck-de\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"open-de\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"ask\":\"Tu open-de.\",\"fixer\":\"Sie-de\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"Nicht nach 5 close-de gewechselt", answer, StringComparison.Ordinal);
        Assert.Contains("\"passedOnWaiver\":[\"waived-de bis zum 03.03.2026\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_has_them_even_where_the_product_itself_answers_in_english()
    {
        var answer = AnswerTo("es");
        Assert.Contains("\"language\":\"es\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"open-es\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"Not moved to 5 Close", answer, StringComparison.Ordinal);
        Assert.Contains("\"passedOnWaiver\":[\"Title of waived until 2026-03-03\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_choice_of_a_process_names_it_in_the_language_of_its_reader()
    {
        var choice = new Choice([new RuleFinding(Translated, [true])]);
        Assert.Contains("\"message\":\"Nach den Regeln gehört dies zum Prozess „process-de“.\"", ChoiceJson.For(choice, new("de")), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"process-fr : sa condition est remplie.\"", ChoiceJson.For(choice, new("fr")), StringComparison.Ordinal);
        Assert.Contains("\"chosen\":{\"outcome\":\"one\",\"message\":\"Selon les règles", VerdictJson.Ungoverned(choice, new("fr")), StringComparison.Ordinal);
        Assert.EndsWith("\"language\":\"fr\"}", VerdictJson.Ungoverned(choice, new("fr")), StringComparison.Ordinal);
    }

    private static Verdict Judge(Process process) => Gate.Judge(process, new Move(0, 2), Facts);

    private static Facts Facts => new([Sample.Proof("late") with { WithdrawnOn = Now }, Sample.Proof("notice")], Now.AddHours(1))
    {
        LastMovedOn = Now,
        Waivers = [new Waiver(Guid.NewGuid(), "waived", WaiverState.Granted) { DecidedOn = Now, ValidUntil = Now.AddDays(1) }],
    };

    private static string RefusalTo(string language, Process process) =>
        new Reader(language).Told(Refusal.TextFor(Judge(process), Sample.Opportunity), process);

    private static string AnswerTo(string language) => VerdictJson.For(Judge(Translated), Facts, Sample.Opportunity, new Reader(language));

    private static Process In(Process process, params string[] languages) => process with
    {
        Translations = TextsOf(new() { ["name"] = "process" }, languages),
        Stages = [.. process.Stages.Select(s => s with
        {
            Translations = TextsOf(new() { ["name"] = s.Code, ["buyerStep"] = "Käufer", ["purpose"] = "Zweck" }, languages),
            Requirements = [.. s.Requirements.Select(r => r with { Translations = TextsOf(new() { ["title"] = r.Code, ["ask"] = $"Tu {r.Code}-*.", ["fixer"] = "Sie" }, languages) })],
        })],
    };

    // A text says its language at its end, or where the star is.
    private static Translations TextsOf(Dictionary<string, string> texts, params string[] languages) => new(languages.ToDictionary(
        language => language,
        language => (IReadOnlyDictionary<string, string>)texts.ToDictionary(
            t => t.Key, t => t.Value.Length == 0 ? "" : t.Value.Contains('*', StringComparison.Ordinal) ? t.Value.Replace("*", language, StringComparison.Ordinal) : $"{t.Value}-{language}")));
}
