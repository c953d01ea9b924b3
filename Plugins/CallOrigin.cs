using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins;

/// <summary>Who is behind an operation (platform docs, IPluginExecutionContext2, 3 and 7); older platforms tell less.</summary>
public sealed class CallOrigin(IPluginExecutionContext execution)
{
    /// <summary>The channel of a person who is signed in as themselves.</summary>
    public const string User = "user";

    private readonly IPluginExecutionContext2? context2 = execution as IPluginExecutionContext2;
    private readonly Guid authenticated = (execution as IPluginExecutionContext3)?.AuthenticatedUserId ?? Guid.Empty;

    /// <summary>The user in whose name it was started.</summary>
    public Guid UserId => execution.InitiatingUserId;

    /// <summary>Whether somebody else acts in that user's name.</summary>
    public bool IsImpersonated => authenticated != Guid.Empty && authenticated != execution.InitiatingUserId;

    /// <summary>Whether a program with an identity of its own acts.</summary>
    public bool IsApplication =>
        (context2 is not null && context2.InitiatingUserApplicationId != Guid.Empty) || execution is IPluginExecutionContext7 { IsApplicationUser: true };

    /// <summary>The contact who acts through a portal; null for everybody else.</summary>
    public Guid? PortalContactId =>
        context2 is { IsPortalsClientCall: true } && context2.PortalsContactId != Guid.Empty ? context2.PortalsContactId : null;

    /// <summary>Who really did it.</summary>
    public Guid ActorId => IsImpersonated ? authenticated : UserId;

    /// <summary>In whose name it was done, where that is another.</summary>
    public Guid? OnBehalfOfId => IsImpersonated ? UserId : null;

    /// <summary>Whether it is a person who is signed in as themselves.</summary>
    public bool IsPerson => Channel == "user";

    /// <summary>The way it came: <c>user</c>, <c>impersonated</c>, <c>application</c> or <c>portal</c>.</summary>
    public string Channel =>
        PortalContactId is not null ? "portal" : IsApplication ? "application" : IsImpersonated ? "impersonated" : User;
}
