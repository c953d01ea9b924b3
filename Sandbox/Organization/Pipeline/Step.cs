using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>An image of the row that a step asked for.</summary>
/// <param name="Name">Its name in the context.</param>
/// <param name="Type">When it is taken.</param>
/// <param name="Columns">Its columns; empty for all.</param>
internal sealed record StepImage(string Name, ImageTypeEnum Type, string[] Columns);

/// <summary>A step: which plug-in runs when.</summary>
/// <param name="Message">The message, by the name steps are registered under.</param>
/// <param name="Plugin">The plug-in: one instance for all calls, as on the platform.</param>
internal sealed record Step(string Message, IPlugin Plugin)
{
    /// <summary>The stage of the platform's own work, and of a Custom API's plug-in.</summary>
    public const int MainOperation = 30;

    /// <summary>The id of its registration; empty for none.</summary>
    public Guid Id { get; init; }

    /// <summary>The table; null for every table.</summary>
    public string? Table { get; init; }

    /// <summary>The stage.</summary>
    public required int Stage { get; init; }

    /// <summary>Whether it runs after the transaction.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Its place among the steps of a stage.</summary>
    public int Rank { get; init; }

    /// <summary>The columns of which an update must have one; empty for any.</summary>
    public string[] Filter { get; init; } = [];

    /// <summary>The image it asked for.</summary>
    public StepImage? Image { get; init; }

    /// <summary>The names in a comma separated list.</summary>
    public static string[] Names(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
