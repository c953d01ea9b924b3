using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Who sends a request and over which connection, as plug-ins see it.</summary>
public sealed class ImpersonationTests : EngineTest
{
    private static readonly Guid Application = new("22222222-0000-4000-8000-000000000001");

    [Fact]
    public void A_plug_in_sees_who_acts_and_who_is_behind_it()
    {
        Open(typeof(AccountBefore));
        var (real, user) = (UserWith("Delegate", "Salesperson"), UserWith("Salesperson"));
        var seen = Seen(() => Impersonating(real, user).Create(Row("account", ("name", "A"))));
        Assert.Equal((user, user, real), (seen.UserId, seen.InitiatingUserId, seen.AuthenticatedUserId));
    }

    [Fact]
    public void Who_acts_for_nobody_else_is_the_authenticated_user()
    {
        Open(typeof(AccountBefore));
        var user = UserWith("Salesperson");
        var seen = Seen(() => As(user).Create(Row("account", ("name", "A"))));
        Assert.Equal(user, seen.AuthenticatedUserId);
        Assert.Equal((Guid.Empty, Guid.Empty, false, false), (seen.InitiatingUserApplicationId, seen.PortalsContactId, seen.IsApplicationUser, seen.IsPortalsClientCall));
    }

    [Fact]
    public void Acting_for_others_needs_the_privilege_given_to_the_user()
    {
        var (real, user, team) = (UserWith("Sales Manager"), UserWith("Salesperson"), Create("team", ("name", "T")));
        Assert.Contains("may not act on behalf of another user", Fault(() => Impersonating(real, user).Create(Row("account"))).Message, StringComparison.Ordinal);
        Give("team", team.Id, "Delegate");
        Service.Associate("team", team.Id, new("teammembership_association"), [new("systemuser", real)]);
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => Impersonating(real, user).Create(Row("account"))).ErrorCode);
        Give("systemuser", real, "Delegate");
        Impersonating(real, user).Create(Row("account"));
    }

    [Fact]
    public void Who_acts_for_another_may_do_what_both_may_do()
    {
        var (delegated, keeper) = (UserWith("Delegate", "Salesperson"), UserWith("Thing Keeper", "Salesperson"));
        Assert.Contains("may not create things", Fault(() => Impersonating(delegated, keeper).Create(Row("zz_thing"))).Message, StringComparison.Ordinal);
        Assert.Contains("may not create things", Fault(() => Impersonating(Organization.AdministratorId, delegated).Create(Row("zz_thing"))).Message, StringComparison.Ordinal);
        Impersonating(Organization.AdministratorId, keeper).Create(Row("zz_thing"));
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => Impersonating(delegated, keeper).RetrieveMultiple(new QueryExpression("zz_thing"))).ErrorCode);
    }

    [Fact]
    public void The_rows_are_those_of_the_user_acted_for()
    {
        var (real, user) = (UserWith("Delegate", "Salesperson"), UserWith("Salesperson"));
        var (own, others) = (As(user).Create(Row("account", ("name", "Own"))), As(real).Create(Row("account", ("name", "Other"))));
        Impersonating(real, user).Update(new Entity("account", own) { ["name"] = "Changed" });
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => Impersonating(real, user).Update(new Entity("account", others) { ["name"] = "Changed" })).ErrorCode);
    }

    [Fact]
    public void An_application_is_known_by_its_user()
    {
        Open(typeof(AccountBefore));
        var application = ApplicationUser();
        var seen = Seen(() => As(application).Create(Row("account", ("name", "A"))));
        Assert.Equal((Application, true), (seen.InitiatingUserApplicationId, seen.IsApplicationUser));
    }

    [Fact]
    public void A_portal_tells_which_contact_is_signed_in()
    {
        Open(typeof(AccountBefore));
        var portal = Organization.ServiceFor(new ClientIdentity(ApplicationUser()) { PortalsContactId = Create("contact", ("lastname", "Buyer")).Id });
        var seen = Seen(() => portal.Create(Row("account", ("name", "A"))));
        Assert.True(seen.IsPortalsClientCall);
        Assert.Equal(Service.RetrieveMultiple(new QueryExpression("contact")).Entities.Single().Id, seen.PortalsContactId);
    }

    [Fact]
    public void A_person_is_no_portal()
    {
        var person = Organization.ServiceFor(new ClientIdentity(UserWith("Salesperson")) { PortalsContactId = Guid.NewGuid() });
        Assert.Contains("application user", Fault(() => person.Create(Row("account"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_user_acts_for_nobody()
    {
        var real = Create("systemuser", ("lastname", "Gone"), ("isdisabled", true)).Id;
        Give("systemuser", real, "Delegate");
        Assert.Contains("disabled", Fault(() => Impersonating(real, UserWith("Salesperson")).Create(Row("account"))).Message, StringComparison.Ordinal);
    }

    private IOrganizationService Impersonating(Guid real, Guid user) => Organization.ServiceFor(new ClientIdentity(user) { AuthenticatedUserId = real });

    private Guid ApplicationUser()
    {
        var user = Create("systemuser", ("lastname", "Portal"), ("applicationid", Application)).Id;
        Give("systemuser", user, "Salesperson");
        return user;
    }

    private static IPluginExecutionContext7 Seen(Action action)
    {
        IPluginExecutionContext7? seen = null;
        Script.When<AccountBefore>(s => seen = s.Context);
        action();
        return seen!;
    }
}
