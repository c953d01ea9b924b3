namespace SalesProcessPlugins.Gates;

/// <summary>The texts of one part of a process in other languages: by language, then by member as process files name it.</summary>
public sealed class Translations(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> texts)
{
    /// <summary>Of what is in its own language only.</summary>
    public static Translations None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <summary>A member's text in a language; null where it is not translated.</summary>
    public string? Of(string language, string member) =>
        texts.TryGetValue(language, out var members) && members.TryGetValue(member, out var text) && text.Length > 0 ? text : null;

    /// <summary>Whether a text is there in a language; an empty one is in all.</summary>
    internal bool Cover(string language, string member, string own) => own.Length == 0 || Of(language, member) is not null;
}

/// <summary>
/// Says processes in the language of who reads them. What is decided, hashed and stored stays in the file's own
/// language; only what is shown goes through here.
/// </summary>
public static class Translating
{
    /// <summary>The language that the texts of a process file are in by themselves.</summary>
    public const string OwnLanguage = "en";

    private const string Name = "name", BuyerStep = "buyerStep", Purpose = "purpose", Title = "title", Ask = "ask", Fixer = "fixer";

    /// <summary>Whether every text that is shown of a process is in a language.</summary>
    public static bool IsIn(this Process process, string language) => language == OwnLanguage
        || (process.Translations.Cover(language, Name, process.Name) && process.Stages.All(stage => stage.IsIn(language)));

    /// <summary>The process with its texts in a language; those that are not translated as they are.</summary>
    public static Process In(this Process process, string language) => language == OwnLanguage ? process : process with
    {
        Name = process.Translations.Of(language, Name) ?? process.Name,
        Stages = process.Stages.Select(stage => stage.In(language)).ToList(),
    };

    /// <summary>A requirement with its texts in a language; those that are not translated as they are.</summary>
    public static Requirement In(this Requirement requirement, string language) => requirement with
    {
        Title = requirement.Translations.Of(language, Title) ?? requirement.Title,
        Ask = requirement.Translations.Of(language, Ask) ?? requirement.Ask,
        Fixer = requirement.Translations.Of(language, Fixer) ?? requirement.Fixer,
    };

    /// <summary>A verdict with the texts of its process in a language.</summary>
    public static Verdict In(this Verdict verdict, string language)
    {
        var process = verdict.Process.In(language);
        return verdict with { Process = process, Findings = verdict.Findings.Select(finding => finding.In(process)).ToList() };
    }

    private static Stage In(this Stage stage, string language) => stage with
    {
        Name = stage.Translations.Of(language, Name) ?? stage.Name,
        BuyerStep = stage.Translations.Of(language, BuyerStep) ?? stage.BuyerStep,
        Purpose = stage.Translations.Of(language, Purpose) ?? stage.Purpose,
        Requirements = stage.Requirements.Select(requirement => requirement.In(language)).ToList(),
    };

    private static Finding In(this Finding finding, Process process)
    {
        var stage = process.Stages.First(s => s.Code == finding.Stage.Code);
        return finding with { Stage = stage, Requirement = stage.Requirements.First(r => r.Code == finding.Requirement.Code) };
    }

    private static bool IsIn(this Stage stage, string language) =>
        stage.Translations.Cover(language, Name, stage.Name)
        && stage.Translations.Cover(language, BuyerStep, stage.BuyerStep)
        && stage.Translations.Cover(language, Purpose, stage.Purpose)
        && stage.Requirements.All(requirement => requirement.IsIn(language));

    private static bool IsIn(this Requirement requirement, string language) =>
        requirement.Translations.Cover(language, Title, requirement.Title)
        && requirement.Translations.Cover(language, Ask, requirement.Ask)
        && requirement.Translations.Cover(language, Fixer, requirement.Fixer);
}
