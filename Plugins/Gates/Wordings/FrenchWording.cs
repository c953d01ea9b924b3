namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The product in French.</summary>
internal sealed class FrenchWording : Wording
{
    public override string Language => "fr";

    public override RefusalWording Refusals { get; } = new FrenchRefusals();

    public override MoveWording Moves { get; } = new FrenchMoves();

    public override WaiverWording Waivers { get; } = new FrenchWaivers();

    public override SignOffWording SignOffs { get; } = new FrenchSignOffs();

    public override DecisionWording Decisions { get; } = new FrenchDecisions();

    public override ChoiceWording Choices { get; } = new FrenchChoices();

    public override GuardWording Guards { get; } = new FrenchGuards();

    public override RequestWording Requests { get; } = new FrenchRequests();
}
