namespace SalesProcessPlugins.Gates;

/// <summary>What becomes of what is under way when a new version is published.</summary>
public enum UnderWay
{
    /// <summary>It stays under the version it began with.</summary>
    Stay,

    /// <summary>It goes over to the new version.</summary>
    Move,

    /// <summary>It goes over once a grace has ended.</summary>
    Grace,
}

/// <summary>What a published version says about what began under the versions before it.</summary>
/// <param name="UnderWay">What becomes of it.</param>
/// <param name="GraceUntil">When the grace ends, UTC; null for no grace.</param>
public sealed record Succession(UnderWay UnderWay, DateTime? GraceUntil)
{
    /// <summary>The most days that an organisation may set for graces that nobody gives an end.</summary>
    public const int MostUsualDays = 730;

    /// <summary>What is under way stays, as it does unless somebody says otherwise.</summary>
    public static Succession None { get; } = new(UnderWay.Stay, null);

    /// <summary>Why it cannot be published, in words; null where it can.</summary>
    public string? ObjectionAt(DateTime now) => UnderWay switch
    {
        UnderWay.Grace when GraceUntil is null => $"a grace ends some day: say until when, or set the environment variable \"Days of Grace\" to a number of days from 1 to {MostUsualDays}.",
        UnderWay.Grace when GraceUntil <= now => $"the grace until {GraceUntil:yyyy-MM-dd HH:mm} UTC has ended already. Choose a later time, or let what is under way move at once.",
        not UnderWay.Grace when GraceUntil is not null => "a time is given until which there is a grace, and there is to be none. Leave the time out, or choose grace.",
        _ => null,
    };

    /// <summary>When what is under way goes over, UTC; null for never. Before any time there is: at once.</summary>
    public DateTime? TakesOverFrom => UnderWay switch
    {
        UnderWay.Move => DateTime.MinValue,
        UnderWay.Grace => GraceUntil,
        _ => null,
    };

    /// <summary>What becomes of what is under way, in words.</summary>
    public override string ToString() => UnderWay switch
    {
        UnderWay.Move => "What is under way goes over to this version.",
        UnderWay.Grace => $"What is under way goes over to this version from {GraceUntil:yyyy-MM-dd HH:mm} UTC on.",
        _ => "What is under way stays under the version it began with.",
    };
}
