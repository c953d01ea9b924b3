namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The product in German.</summary>
internal sealed class GermanWording : Wording
{
    public override string Language => "de";

    public override RefusalWording Refusals { get; } = new GermanRefusals();

    public override MoveWording Moves { get; } = new GermanMoves();

    public override WaiverWording Waivers { get; } = new GermanWaivers();

    public override SignOffWording SignOffs { get; } = new GermanSignOffs();

    public override DecisionWording Decisions { get; } = new GermanDecisions();

    public override ChoiceWording Choices { get; } = new GermanChoices();

    public override GuardWording Guards { get; } = new GermanGuards();

    public override RequestWording Requests { get; } = new GermanRequests();
}
