using System.Reflection;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>An image of the row that a step asked for.</summary>
/// <param name="Name">Its name in the context.</param>
/// <param name="Type">When it is taken.</param>
/// <param name="Columns">Its columns; empty for all.</param>
internal sealed record StepImage(string Name, ImageTypeEnum Type, string[] Columns);

/// <summary>A step: which plug-in runs when.</summary>
internal sealed class Step
{
    private Step(CrmPluginRegistrationAttribute registration, IPlugin plugin)
    {
        Id = Guid.TryParse(registration.Id, out var id) ? id : Guid.Empty;
        Message = registration.Message;
        Table = registration.EntityLogicalName is null or "" or "none" ? null : registration.EntityLogicalName;
        Stage = (int?)registration.Stage ?? MainOperation;
        IsAsynchronous = registration.ExecutionMode == ExecutionModeEnum.Asynchronous;
        Rank = registration.ExecutionOrder;
        Filter = Names(registration.FilteringAttributes);
        Image = registration.Image1Name.Length == 0
            ? null
            : new(registration.Image1Name, registration.Image1Type, Names(registration.Image1Attributes));
        Plugin = plugin;
    }

    /// <summary>The stage of the platform's own work, and of a Custom API's plug-in.</summary>
    public const int MainOperation = 30;

    /// <summary>The id of its registration; empty for none.</summary>
    public Guid Id { get; }

    /// <summary>The message, by the name steps are registered under.</summary>
    public string Message { get; }

    /// <summary>The table; null for every table.</summary>
    public string? Table { get; }

    /// <summary>The stage.</summary>
    public int Stage { get; }

    /// <summary>Whether it runs after the transaction.</summary>
    public bool IsAsynchronous { get; }

    /// <summary>Its place among the steps of a stage.</summary>
    public int Rank { get; }

    /// <summary>The columns of which an update must have one; empty for any.</summary>
    public string[] Filter { get; }

    /// <summary>The image it asked for.</summary>
    public StepImage? Image { get; }

    /// <summary>The plug-in: one instance for all calls, as on the platform.</summary>
    public IPlugin Plugin { get; }

    /// <summary>The steps that the plug-ins among some types declare.</summary>
    public static IEnumerable<Step> Of(IEnumerable<Type> types) =>
        types
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPlugin).IsAssignableFrom(t))
            .Select(t => (Type: t, Registrations: t.GetCustomAttributes<CrmPluginRegistrationAttribute>().ToList()))
            .Where(t => t.Registrations.Count > 0)
            .SelectMany(t => Of(t.Registrations, Instance(t.Type)));

    private static IEnumerable<Step> Of(List<CrmPluginRegistrationAttribute> registrations, IPlugin plugin) =>
        registrations.Select(r => new Step(r, plugin));

    // The platform looks for a constructor that takes the unsecure and secure configuration before the plain one.
    private static IPlugin Instance(Type type)
    {
        var arguments = new object?[][] { [null, null], [null], [] }
            .FirstOrDefault(a => type.GetConstructor([.. a.Select(_ => typeof(string))]) is not null)
            ?? throw new InvalidOperationException($"The plug-in {type.FullName} has no constructor that the platform can call: public, without parameters or with one or two strings.");
        return (IPlugin)type.GetConstructor([.. arguments.Select(_ => typeof(string))])!.Invoke(arguments);
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
