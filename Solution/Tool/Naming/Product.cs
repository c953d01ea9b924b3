namespace SalesProcessPlugins.Solution.Naming;

/// <summary>What the solution and its publisher are called. Once released, none of it may change.</summary>
public static class Product
{
    /// <summary>The solution's unique name; its packages are called after it.</summary>
    public const string Solution = "SalesProcess";

    /// <summary>The solution's name for people.</summary>
    public const string DisplayName = "Sales Process";

    /// <summary>What the solution is for, in the solution list.</summary>
    public const string Description = "Customer-confirmed stage gates: an opportunity moves on when the customer's proof is there.";

    /// <summary>The solution's version.</summary>
    public const string Version = "1.0.0.0";

    /// <summary>The publisher's unique name.</summary>
    public const string Publisher = "salesprocessplugins";

    /// <summary>The publisher's name for people.</summary>
    public const string PublisherDisplayName = "SalesProcessPlugins";

    /// <summary>The prefix of every own name, without the underscore.</summary>
    public const string Prefix = "c3";

    /// <summary>The publisher's prefix of choice values.</summary>
    public const int ChoicePrefix = 94010;

    /// <summary>The value of a choice's first option.</summary>
    public const int FirstChoiceValue = ChoicePrefix * 10_000;

    /// <summary>The language of every label.</summary>
    public const int Language = 1033;

    /// <summary>The deployed assembly's name, which is also its file's.</summary>
    public const string Assembly = "SalesProcessPlugins";
}
