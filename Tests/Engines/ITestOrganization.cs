using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>
/// An organisation with the suite's steps registered and its shipped process loaded, whichever engine plays it: all
/// that the suite's tests know of an engine.
/// </summary>
public interface ITestOrganization : IDisposable
{
    /// <summary>A user who sells.</summary>
    Guid Seller { get; }

    /// <summary>A user who holds the migration role.</summary>
    Guid Migrator { get; }

    /// <summary>A user who gives the sign-offs that the shipped process asks for.</summary>
    Guid Signatory { get; }

    /// <summary>A System Administrator.</summary>
    Guid Administrator { get; }

    /// <summary>A new user who holds these security roles.</summary>
    Guid UserWithRoles(params string[] roleNames);

    /// <summary>The organisation as a user; every call is a message.</summary>
    IOrganizationService As(Guid userId);

    /// <summary>The organisation as a contact who is signed in to a portal.</summary>
    IOrganizationService AsPortal(Guid contactId);

    /// <summary>The organisation as an application, whose user holds these security roles.</summary>
    IOrganizationService AsApplication(params string[] roleNames);

    /// <summary>The organisation as a user on whose behalf another one acts.</summary>
    IOrganizationService Impersonating(Guid realUser, Guid asUser);

    /// <summary>Moves the clock on.</summary>
    void Advance(TimeSpan time);

    /// <summary>What the plug-ins have asked of the platform since <see cref="ForgetCalls"/>, as "Message table".</summary>
    IReadOnlyList<string> PluginCalls { get; }

    /// <summary>Starts counting anew.</summary>
    void ForgetCalls();
}
