using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Requests of plug-ins that the platform fails to serve.</summary>
public sealed class FailedCallTests : EngineTest
{
    [Fact]
    public void The_chosen_request_of_a_plugin_fails_and_takes_everything_with_it()
    {
        Open(typeof(AccountAfter));
        Script.When<AccountAfter>(p =>
        {
            p.As(null).Create(new("contact"));
            p.As(null).Create(new("opportunity"));
        });
        Organization.FailCall = (number, call) => number == 2 && call is { Message: "Create", Table: "opportunity" };

        var fault = Fault(() => Create("account", ("name", "A")));

        Assert.Equal(ErrorCodes.Unexpected, fault.ErrorCode);
        Assert.Contains(nameof(AccountAfter), fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (Count("account"), Count("contact"), Count("opportunity")));
    }

    [Fact]
    public void A_plugin_that_swallows_the_failure_cannot_save_the_transaction()
    {
        Open(typeof(AccountAfter));
        Script.When<AccountAfter>(p => Assert.Throws<FaultException<OrganizationServiceFault>>(() => p.As(null).Create(new("contact"))));
        Organization.FailCall = (_, _) => true;

        Assert.Equal(ErrorCodes.SwallowedFailure, Fault(() => Create("account", ("name", "A"))).ErrorCode);
        Organization.FailCall = null;
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void Requests_from_outside_are_let_through_and_the_count_starts_anew_when_it_is_set()
    {
        Open(typeof(AccountAfter));
        Script.When<AccountAfter>(p => p.As(null).Create(new("contact")));
        var numbers = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            Organization.FailCall = Note;
            Create("account", ("name", "A"));
        }

        Assert.Equal([1, 1], numbers);

        bool Note(int number, SalesProcessPlugins.Sandbox.Organization.Pipeline.PlatformCall call)
        {
            numbers.Add(number);
            return false;
        }
    }
}
