using SalesProcessPlugins.Gates.Wordings;

namespace SalesProcessPlugins.Gates;

/// <summary>
/// Everything that the product itself says to sellers, managers and signatories, in one language. A sentence that a
/// language lacks does not compile.
/// </summary>
public abstract class Wording
{
    /// <summary>What is said to whoever reads none of the others.</summary>
    public static Wording English { get; } = new EnglishWording();

    /// <summary>All languages of the product, English first.</summary>
    public static IReadOnlyList<Wording> All { get; } = [English, new GermanWording(), new FrenchWording()];

    /// <summary>The language, by its code of ISO 639-1.</summary>
    public abstract string Language { get; }

    /// <summary>Of requirements that are open.</summary>
    public abstract RefusalWording Refusals { get; }

    /// <summary>Of moves that are refused whatever the requirements say.</summary>
    public abstract MoveWording Moves { get; }

    /// <summary>Of waivers.</summary>
    public abstract WaiverWording Waivers { get; }

    /// <summary>Of sign-offs.</summary>
    public abstract SignOffWording SignOffs { get; }

    /// <summary>Of decisions about a deal.</summary>
    public abstract DecisionWording Decisions { get; }

    /// <summary>Of the choice of a process.</summary>
    public abstract ChoiceWording Choices { get; }

    /// <summary>Of rows that are written in ways that could get around a gate.</summary>
    public abstract GuardWording Guards { get; }

    /// <summary>Of requests, whatever they ask for.</summary>
    public abstract RequestWording Requests { get; }
}

/// <summary>Something that is said to a person, before it is known in which language.</summary>
public delegate string Saying(Wording wording);
