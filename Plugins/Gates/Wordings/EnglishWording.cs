namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The product in English.</summary>
internal sealed class EnglishWording : Wording
{
    public override string Language => "en";

    public override RefusalWording Refusals { get; } = new EnglishRefusals();

    public override MoveWording Moves { get; } = new EnglishMoves();

    public override WaiverWording Waivers { get; } = new EnglishWaivers();

    public override SignOffWording SignOffs { get; } = new EnglishSignOffs();

    public override DecisionWording Decisions { get; } = new EnglishDecisions();

    public override ChoiceWording Choices { get; } = new EnglishChoices();

    public override GuardWording Guards { get; } = new EnglishGuards();

    public override RequestWording Requests { get; } = new EnglishRequests();
}
