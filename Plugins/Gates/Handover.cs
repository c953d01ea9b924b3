namespace SalesProcessPlugins.Gates;

/// <summary>That what is under way goes over from one version of its process to the one that was published after it.</summary>
/// <param name="From">The version it began under.</param>
/// <param name="To">The version it goes over to.</param>
/// <param name="On">When it will, UTC; null where it has.</param>
public sealed record Handover(int From, int To, DateTime? On);
