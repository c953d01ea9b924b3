namespace SalesProcessPlugins.Tests.Properties;

/// <summary>
/// What is lawful of an opportunity under the new-name sale, as briefly as it can be said: a model to hold the suite
/// against, which shares no code with it.
/// </summary>
internal sealed class DealModel
{
    public const string Delivery = "delivery-date", Notice = "vendor-selection-notice";
    private const int Won = 5, FreshDays = 180;

    private static readonly string[][] Required = [["meeting-accepted"], ["agenda-confirmed"], ["problem-confirmed"], [Notice, Delivery], ["signed-contract"]];

    /// <summary>Where its flow stands; null for no flow.</summary>
    public int? Stage { get; set; } = 0;

    /// <summary>How far the flow's path goes.</summary>
    public int Path { get; set; }

    public bool IsAborted { get; set; }

    /// <summary>How far the newest receipt reaches.</summary>
    public int Covered { get; private set; }

    public DateTime? MovedOn { get; private set; }

    public bool IsOpen { get; set; } = true;

    public Guid Customer { get; set; }

    public List<Proof> Proofs { get; } = [];

    public List<Span> SignOffs { get; } = [];

    public List<Span> Waivers { get; } = [];

    public bool IsSignOffAsked { get; set; }

    public bool IsWaiverAsked { get; set; }

    public bool IsWaiverExtended { get; set; }

    public IEnumerable<Proof> Standing => Proofs.Where(p => p.Span.End is null);

    /// <summary>The position a win starts from.</summary>
    public int Position => Stage is { } stage && !IsAborted ? stage : Math.Min(Covered, Won - 1);

    /// <summary>Whether it stands further than its receipts say.</summary>
    public bool IsBeyond => Stage > Covered && !IsAborted;

    /// <summary>Whether a move is lawful: receipts reach to where it begins, all it leaves holds, and nothing before has decayed.</summary>
    public bool MayMove(int from, int to, DateTime now) => to <= from
        || (from <= Covered
            && Required[from..to].All(stage => stage.All(code => Holds(code, now)))
            && Required[..from].All(stage => stage.All(code => Holds(code, now) || !Held(code))));

    /// <summary>Whether the opportunity may be won.</summary>
    public bool MayWin(DateTime now) => MayMove(Position, Won, now);

    public void Win(DateTime now)
    {
        Receive(Won, now);
        IsOpen = false;
    }

    /// <summary>A receipt is written of a move on.</summary>
    public void Move(int from, int to, DateTime now)
    {
        if (to > from)
            Receive(to, now);
    }

    public void Receive(int to, DateTime now) => (Covered, MovedOn) = (to, now);

    public void Withdraw(Func<Proof, bool> which, DateTime now)
    {
        foreach (var proof in Standing.Where(which).ToList())
            proof.Span.End = now;
    }

    private bool Holds(string code, DateTime now) => code == Delivery
        ? SignOffs.Any(s => s.End is null)
        : Standing.Any(p => p.Code == code && IsEnough(p, now)) || (code == Notice && Waivers.Any(w => now < w.End));

    private bool Held(string code) => MovedOn is { } time && (code == Delivery
        ? SignOffs.Any(s => s.Covers(time))
        : Proofs.Any(p => p.Code == code && p.Span.Covers(time) && IsEnough(p, time)) || (code == Notice && Waivers.Any(w => w.Begin <= time && time < w.End)));

    private bool IsEnough(Proof proof, DateTime time) => proof.Code switch
    {
        "problem-confirmed" => time < proof.Span.Begin.AddDays(FreshDays) && IsAfter(proof, "agenda-confirmed"),
        "signed-contract" => IsAfter(proof, Notice),
        _ => true,
    };

    // What has to come first may be missing, but it may not be later.
    private bool IsAfter(Proof proof, string first) =>
        Standing.Where(p => p.Code == first).Select(p => p.Span.Begin).DefaultIfEmpty().Min() <= proof.Span.Begin;
}

/// <summary>From when to when something stood.</summary>
internal sealed class Span(DateTime begin)
{
    public DateTime Begin { get; } = begin;

    public DateTime? End { get; set; }

    public bool Covers(DateTime time) => Begin <= time && (End is null || time <= End);
}

/// <summary>A captured file.</summary>
internal sealed record Proof(Guid Note, string Code, Span Span)
{
    public Guid Customer { get; set; }

    /// <summary>Whether its file was deleted past the suite.</summary>
    public bool IsGone { get; set; }
}
