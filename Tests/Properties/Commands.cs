using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Properties;

/// <summary>Something that somebody tries.</summary>
/// <param name="Name">What, by its name in <see cref="Commands"/>.</param>
/// <param name="Deal">On which opportunity.</param>
/// <param name="Number">How, where there are several ways.</param>
internal readonly record struct Command(string Name, int Deal, int Number);

/// <summary>What a command does.</summary>
/// <param name="IsLawful">Whether the model allows it.</param>
/// <param name="Do">Does it.</param>
/// <param name="Follow">Tells the model that it was done.</param>
internal sealed record Trial(bool IsLawful, Action Do, Action Follow);

/// <summary>All that sellers, managers, signatories, administrators and attackers do; null where there is nothing to do it on.</summary>
internal static class Commands
{
    private const int Won = 5;

    public static readonly IReadOnlyDictionary<string, Func<World, Party, int, Trial?>> All = new Dictionary<string, Func<World, Party, int, Trial?>>
    {
        ["attach"] = (w, p, n) => new(IsLawful: true, () => w.Attach(p, Deal.Checkpoints[n % Won]), () => w.Captured(p, w.LastNote, Deal.Checkpoints[n % Won])),
        ["prove the stage"] = (w, p, n) => Attach(w, p, Math.Min((p.Model.Stage ?? 0) + (n % 2), Won - 1)),
        ["prove everything"] = (w, p, _) => ProveAll(w, p),
        ["delete note"] = (w, p, n) => WithNote(p, n, proof => new(IsLawful: true, () => p.Deal.Seller.Delete("annotation", proof.Note), () => proof.Span.End = w.Now)),
        ["replace file"] = (w, p, n) => WithNote(p, n, proof => new(IsLawful: true, () => w.Replace(p, proof.Note), () => w.Recaptured(p, p, proof))),
        ["hang note elsewhere"] = (w, p, n) => WithNote(p, n, proof => new(IsLawful: true, () => p.Deal.UpdateNote(proof.Note, "objectid", w.Other(p).Reference), () => w.Recaptured(p, w.Other(p), proof))),
        ["move on"] = (w, p, n) => p.Model.Stage is { } stage ? Move(w, p, Math.Min(stage + 1 + (n % 4 == 3 ? 1 : 0), Won - 1)) : null,
        ["move anywhere"] = (w, p, n) => p.Model.Stage is null ? null : Move(w, p, n % Won),
        ["move by stage alone"] = (w, p, n) => p.Model.Stage is { } stage
            ? new(p.Model.MayMove(stage, n % Won, w.Now), () => w.SetStage(p, n % Won), () => { p.Model.Move(stage, n % Won, w.Now); p.Model.Stage = n % Won; })
            : null,
        ["move by path alone"] = (w, p, n) => p.Model.Stage is { } stage && PathReach(p, n % Won) is var reach
            ? new(p.Model.MayMove(stage, reach, w.Now), () => w.SetPath(p, n % Won), () => { p.Model.Move(stage, reach, w.Now); p.Model.Path = n % Won; })
            : null,
        ["move both"] = (w, p, n) => MoveBoth(w, p, n),
        ["abort"] = (w, p, _) => p.Model is { Stage: not null, IsAborted: false } ? new(IsLawful: true, () => w.SetStatus(p, 1, 3), () => p.Model.IsAborted = true) : null,
        ["reactivate"] = (w, p, _) => p.Model is { Stage: not null, IsAborted: true } ? new(IsLawful: true, () => w.SetStatus(p, 0, 1), () => p.Model.IsAborted = false) : null,
        ["delete flow"] = (w, p, _) => p.Model.Stage is null ? null : new(IsLawful: true, () => w.DeleteFlow(p), () => p.Model.Stage = null),
        ["begin again"] = (w, p, n) => p.Model.Stage is null
            ? new(p.Model.MayMove(0, n % Won, w.Now), () => p.Deal.Start(n % Won), () => { p.Model.Move(0, n % Won, w.Now); (p.Model.Stage, p.Model.Path, p.Model.IsAborted) = (n % Won, n % Won, false); })
            : null,
        ["restore flow"] = (w, p, _) => p.Model.Stage is null && p.Binned is { } was && Math.Max(was.Stage, was.Path) is var reach
            ? new(p.Model.MayMove(0, reach, w.Now), () => w.RestoreFlow(p), () => { p.Model.Move(0, reach, w.Now); (p.Model.Stage, p.Model.Path, p.Model.IsAborted, p.Binned) = (was.Stage, was.Path, was.IsAborted, null); })
            : null,
        ["win"] = (w, p, n) => new(p.Model.MayWin(w.Now), () => w.Win(p, n % 3), () => p.Model.Win(w.Now)),
        ["lose"] = (w, p, _) => new(IsLawful: true, p.Deal.Lose, () => p.Model.IsOpen = false),
        ["change customer"] = (w, p, _) => new(IsLawful: true, () => w.SellToAnother(p), () => { p.Model.Withdraw(e => e.Customer != Guid.Empty, w.Now); p.Model.Customer = w.LastAccount; }),
        ["merge customer"] = (w, p, _) => p.Model.Customer == Guid.Empty ? null : new(IsLawful: true, () => w.MergeCustomer(p), () => w.Merged(p)),
        ["change signed value"] = (w, p, _) => new(IsLawful: true, () => w.SetQuantity(p), () => w.Voided(p)),
        ["ask for sign-off"] = (w, p, _) => new(IsLawful: true, () => w.AskSignOff(p), () => p.Model.IsSignOffAsked |= p.Model.SignOffs.All(s => s.End is not null)),
        ["sign"] = (w, p, _) => p.SignOff is null ? null : new(p.Model.IsSignOffAsked, () => World.Answer(w.Plant, p, accept: true), () => { p.Model.IsSignOffAsked = false; p.Model.SignOffs.Add(new(w.Now)); }),
        ["decline to sign"] = (w, p, _) => p.SignOff is null ? null : new(p.Model.IsSignOffAsked, () => World.Answer(w.Plant, p, accept: false), () => p.Model.IsSignOffAsked = false),
        ["ask for waiver"] = (w, p, _) => new(!p.Model.IsWaiverAsked, () => World.AskWaiver(p), () => p.Model.IsWaiverAsked = true),
        ["grant waiver"] = (w, p, _) => p.Waiver is null ? null : new(p.Model.IsWaiverAsked, () => World.Decide(w.Director, p), () => w.Granted(p)),
        ["extend waiver"] = (w, p, _) => p.Waiver is null || p.Model.Waivers.Count == 0 || p.Model.IsWaiverAsked
            ? null
            : new(!p.Model.IsWaiverExtended && w.Now < p.Model.Waivers[^1].End, () => w.Extend(p), () => (p.Model.Waivers[^1].End, p.Model.IsWaiverExtended) = (w.Now.AddDays(World.WaiverDays), true)),
        ["move past the suite"] = (w, p, n) => p.Model.Stage is { } stage && Math.Min(stage + 1 + (n % 2), Won - 1) is var to
            ? new(IsLawful: true, () => w.Bypass(p, to), () => (p.Model.Stage, p.Model.Path) = (to, to))
            : null,
        ["delete file past the suite"] = (w, p, n) => WithNote(p, n, proof => new(IsLawful: true, () => w.BypassDelete(proof.Note), () => proof.IsGone = true)),
        ["regularise"] = (w, p, _) => new(
            p.Model is { Stage: not null, IsAborted: false } && Math.Max(p.Model.Stage.Value, p.Model.Path) > p.Model.Covered,
            () => w.Regularise(p),
            () => p.Model.Receive(Math.Max(p.Model.Stage!.Value, p.Model.Path), w.Now)),
        ["attack"] = (w, p, n) => Attacks.All[n % Attacks.All.Length](w, p) is { } attack ? new(IsLawful: false, attack, () => { }) : null,
    };

    private static Trial Attach(World w, Party p, int place) =>
        new(IsLawful: true, () => w.Attach(p, Deal.Checkpoints[place]), () => w.Captured(p, w.LastNote, Deal.Checkpoints[place]));

    private static Trial ProveAll(World w, Party p)
    {
        var notes = new List<Guid>();
        return new(
            IsLawful: true,
            () => notes.AddRange(Deal.Checkpoints.Select(code =>
            {
                w.Attach(p, code);
                return w.LastNote;
            })),
            () =>
            {
                foreach (var (note, code) in notes.Zip(Deal.Checkpoints))
                    w.Captured(p, note, code);
            });
    }

    private static Trial Move(World w, Party p, int to) => new(
        p.Model.MayMove(p.Model.Stage!.Value, to, w.Now),
        () => p.Deal.MoveTo(to),
        () => { p.Model.Move(p.Model.Stage!.Value, to, w.Now); (p.Model.Stage, p.Model.Path) = (to, to); });

    private static int PathReach(Party p, int path) => Math.Max(p.Model.Stage!.Value, path > p.Model.Path ? path : 0);

    // Of two moves in one transaction both are made or none.
    private static Trial? MoveBoth(World w, Party p, int n)
    {
        var (other, to) = (w.Other(p), n % Won);
        if (p.Model.Stage is not { } stage || other.Model is not { Stage: { } otherStage, IsOpen: true })
            return null;
        return new(
            p.Model.MayMove(stage, to, w.Now) && other.Model.MayMove(otherStage, to, w.Now),
            () => w.MoveBoth(p, other, to),
            () =>
            {
                Move(w, p, to).Follow();
                Move(w, other, to).Follow();
            });
    }

    private static Trial? WithNote(Party p, int n, Func<Proof, Trial> trial) =>
        p.Model.Standing.Where(e => !e.IsGone).ToList() is { Count: > 0 } notes ? trial(notes[n % notes.Count]) : null;
}
