namespace SalesProcessPlugins.Tests.Support;

/// <summary>A clock that only a test moves.</summary>
internal sealed class ManualTime(DateTime now) : TimeProvider
{
    private DateTimeOffset now = new(now, TimeSpan.Zero);

    public void Advance(TimeSpan span) => now += span;

    public override DateTimeOffset GetUtcNow() => now;
}
