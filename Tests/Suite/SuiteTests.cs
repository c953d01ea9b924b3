using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the suite's tests share: an organisation of their own, and how to read a refusal.</summary>
public abstract class SuiteTests(ITestOrganization organization) : IDisposable
{
    protected ITestOrganization Organization { get; } = organization;

    public void Dispose()
    {
        Organization.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The text a person reads when this is refused; fails when it is not.</summary>
    protected static string Refused(Action move) => Assert.ThrowsAny<Exception>(move).Message;

    /// <summary>What the plug-ins ask of the platform while this is done.</summary>
    protected IReadOnlyList<string> CallsOf(Action action)
    {
        Organization.ForgetCalls();
        action();
        return Organization.PluginCalls;
    }

    protected static OptionSetValue Choice(int number) => new(940100000 + number);
}
