namespace SalesProcessPlugins.Gates;

/// <summary>One thing that must hold to leave a stage.</summary>
/// <param name="Code">Its stable code, unique in the process.</param>
/// <param name="Title">The name people read.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Effect">What happens while it does not hold.</param>
/// <param name="Ask">What the seller has to do, in the imperative.</param>
/// <param name="Fixer">Who can fix it.</param>
/// <param name="LeastGrade">For a checkpoint: the weakest evidence it takes.</param>
public sealed record Requirement(
    string Code, string Title, RequirementKind Kind, Effect Effect, string Ask, string Fixer, Grade LeastGrade)
{
    /// <summary>
    /// After how many days evidence no longer counts. A criterion with it is checked again by every later move.
    /// </summary>
    public int? FreshDays { get; init; }

    /// <summary>The code of the requirement whose evidence has to come first; evidence from before that does not count.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The group of the stage it belongs to, of which only some members must hold.</summary>
    public RequirementGroup? Group { get; init; }

    /// <summary>For a criterion: what must be true.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>For a sign-off: who signs what.</summary>
    public SignOffRule? SignOff { get; init; }

    /// <summary>Who may waive it, and for how long; null where nobody may.</summary>
    public WaiverRule? Waiver { get; init; }

    /// <summary>Its texts in other languages.</summary>
    public Translations Translations { get; init; } = Translations.None;

    /// <summary>Whether it forces a decision when it fails: disqualify, move to another process, or ask for a waiver.</summary>
    public bool IsDealKiller => Criterion is { IsDealKiller: true };
}

/// <summary>Requirements of a stage of which only some must hold.</summary>
/// <param name="Code">What its members have in common.</param>
/// <param name="Needs">How many of them must hold.</param>
public sealed record RequirementGroup(string Code, int Needs);

/// <summary>Who signs, and the values the signature is bound to.</summary>
/// <param name="Role">The role: a team of that name, or a security role.</param>
/// <param name="Department">Where that role works; empty where it says nothing more.</param>
/// <param name="Columns">The columns of the opportunity whose values are signed.</param>
public sealed record SignOffRule(string Role, string Department, IReadOnlyList<string> Columns);

/// <summary>Who may waive a requirement, and for how long.</summary>
/// <param name="Authorities">Who may, up to which amount.</param>
/// <param name="MostDays">How many days a waiver runs at most, from the day it is granted or extended.</param>
/// <param name="Extensions">How often it may be extended.</param>
public sealed record WaiverRule(IReadOnlyList<WaiverAuthority> Authorities, int MostDays, int Extensions)
{
    /// <summary>The three letters of the currency that the amounts are stated in; null where no amount is.</summary>
    public string? Currency { get; init; }

    /// <summary>Every authority as people read it: <c>Sales Process Manager (up to 250,000 USD)</c>.</summary>
    public IEnumerable<string> NamesIn(Wording wording) => Authorities.Select(a => wording.Waivers.Authority(a.Role, a.UpTo?.Amount, Currency));

    /// <summary>The authorities that reach as far as the opportunity's worth; only the unlimited where that is not known.</summary>
    public IEnumerable<WaiverAuthority> For(MoneyAmount? worth) =>
        Authorities.Where(a => a.UpTo is null || (worth is not null && worth.CompareTo(a.UpTo) <= 0));
}

/// <summary>Somebody with the authority to waive.</summary>
/// <param name="Role">The role: a team of that name, or a security role.</param>
/// <param name="UpTo">The most an opportunity may be worth; null for no limit.</param>
public sealed record WaiverAuthority(string Role, MoneyAmount? UpTo);

/// <summary>What a requirement asks for.</summary>
public enum RequirementKind
{
    /// <summary>That the customer has done something, shown by evidence.</summary>
    Checkpoint,

    /// <summary>That facts hold.</summary>
    Criterion,

    /// <summary>That a department accepts given values.</summary>
    SignOff,
}

/// <summary>What an unmet requirement does.</summary>
public enum Effect
{
    /// <summary>It is said.</summary>
    Advise,

    /// <summary>It is said loudly.</summary>
    Warn,

    /// <summary>It stops the move.</summary>
    Block,
}

/// <summary>How strongly evidence proves that the customer acted; computed from its source, never typed. Lower is stronger.</summary>
public enum Grade
{
    /// <summary>The customer's own act.</summary>
    A,

    /// <summary>A third party or a system.</summary>
    B,

    /// <summary>A file the seller uploaded.</summary>
    C,

    /// <summary>The seller's word.</summary>
    D,
}
