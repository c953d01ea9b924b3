using System.Text.RegularExpressions;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>A member of a process file that holds text for people, which can be translated.</summary>
/// <param name="Name">The member.</param>
/// <param name="MaxLength">The most characters, which is what the column it ends up in holds.</param>
/// <param name="IsList">Whether it holds several texts.</param>
public sealed record TextMember(string Name, int MaxLength, bool IsList = false)
{
    // The texts of a list are kept one a line.
    private static readonly Regex OneLine = new(@"^[^\r\n]*$", RegexOptions.CultureInvariant);

    /// <summary>What its text has to look like, in every language.</summary>
    public TextRule Rule => IsList ? new(MaxLength, OneLine, "one line") : new(MaxLength);
}

/// <summary>The texts of the parts of a process, and how long they and the codes beside them may be.</summary>
public static class Texts
{
    /// <summary>The most characters of a code.</summary>
    public const int MaxCodeLength = 100;

    /// <summary>The most characters of the name of a column or table.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The most characters of a definition as canonical JSON.</summary>
    public const int MaxDefinitionLength = 10_000;

    /// <summary>The most characters of a waiver rule as canonical JSON.</summary>
    public const int MaxWaiverRuleLength = 4_000;

    /// <summary>The most characters of the conditions that choose a process, as canonical JSON.</summary>
    public const int MaxChosenWhenLength = 10_000;

    /// <summary>The most characters of the questions or the material of an activity together.</summary>
    public const int MaxListLength = 10_000;

    /// <summary>The most characters of the translations of one part, as canonical JSON.</summary>
    public const int MaxTranslationsLength = 100_000;

    /// <summary>The texts of a process.</summary>
    public static IReadOnlyList<TextMember> OfProcess { get; } = [new("name", 200), new("situation", 2000)];

    /// <summary>The texts of a stage.</summary>
    public static IReadOnlyList<TextMember> OfStage { get; } =
        [new("name", 100), new("buyerStep", 500), new("purpose", 2000), new("doneCorrectly", 2000), new("doneIncorrectly", 2000)];

    /// <summary>The texts of an activity.</summary>
    public static IReadOnlyList<TextMember> OfActivity { get; } =
        [new("title", 200), new("who", 200), new("message", 4000), new("questions", 500, IsList: true), new("material", 200, IsList: true)];

    /// <summary>The texts of a requirement.</summary>
    public static IReadOnlyList<TextMember> OfRequirement { get; } = [new("title", 200), new("ask", 1000), new("fixer", 200)];

    /// <summary>The rule of a code.</summary>
    public static TextRule Code { get; } = TextRule.Code(MaxCodeLength);

    /// <summary>The rule of one of some texts.</summary>
    public static TextRule RuleOf(this IEnumerable<TextMember> members, string name) => members.First(member => member.Name == name).Rule;
}
