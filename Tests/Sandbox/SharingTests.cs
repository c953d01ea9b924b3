using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Rows that are shared one by one.</summary>
public sealed class SharingTests : EngineTest
{
    [Fact]
    public void A_shared_row_can_be_used_as_far_as_it_is_shared()
    {
        var (account, user) = (Create("account", ("name", "A")), FarAway());
        Share(account, new("systemuser", user), AccessRights.ReadAccess);
        Assert.Equal(account.Id, Assert.Single(As(user).RetrieveMultiple(new QueryExpression("account")).Entities).Id);
        Assert.Equal("A", As(user).Retrieve("account", account.Id, new("name"))["name"]);
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => Rename(user, account)).ErrorCode);
        Share(account, new("systemuser", user), AccessRights.WriteAccess);
        Rename(user, account);
    }

    [Fact]
    public void A_row_shared_with_a_team_is_shared_with_its_members()
    {
        var (account, user, team) = (Create("account", ("name", "A")), FarAway(), Create("team", ("name", "T")));
        Service.Associate("team", team.Id, new("teammembership_association"), [new("systemuser", user)]);
        Share(account, team, AccessRights.ReadAccess | AccessRights.WriteAccess);
        Rename(user, account);
    }

    [Fact]
    public void A_share_is_changed_and_taken_back()
    {
        var (account, user) = (Create("account", ("name", "A")), FarAway());
        Share(account, new("systemuser", user), AccessRights.ReadAccess | AccessRights.WriteAccess);
        Service.Execute(new ModifyAccessRequest { Target = account, PrincipalAccess = new() { Principal = new("systemuser", user), AccessMask = AccessRights.ReadAccess } });
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => Rename(user, account)).ErrorCode);
        Service.Execute(new RevokeAccessRequest { Target = account, Revokee = new("systemuser", user) });
        Assert.Empty(As(user).RetrieveMultiple(new QueryExpression("account")).Entities);
        Assert.Equal(0, Count("principalobjectaccess"));
    }

    [Fact]
    public void Nobody_shares_what_is_not_theirs_to_do()
    {
        var (account, user, friend) = (Create("account", ("name", "A")), FarAway(), FarAway());
        Share(account, new("systemuser", user), AccessRights.ReadAccess | AccessRights.ShareAccess);
        As(user).Execute(Sharing(account, new("systemuser", friend), AccessRights.ReadAccess));
        Assert.Contains("may not change this account", Fault(() => As(user).Execute(Sharing(account, new("systemuser", friend), AccessRights.WriteAccess))).Message, StringComparison.Ordinal);
        Assert.Contains("may not share this account", Fault(() => As(friend).Execute(Sharing(account, new("systemuser", user), AccessRights.ReadAccess))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_worth_nothing_without_the_privilege()
    {
        var (account, user) = (Create("account", ("name", "A")), UserWith("Thing Keeper"));
        Share(account, new("systemuser", user), AccessRights.ReadAccess);
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => As(user).Retrieve("account", account.Id, new("name"))).ErrorCode);
    }

    [Fact]
    public void Rows_without_an_owner_cannot_be_shared() =>
        Assert.Contains("cannot be shared", Fault(() => Share(Create("zz_thing"), new("systemuser", UserWith()), AccessRights.ReadAccess)).Message, StringComparison.Ordinal);

    private Guid FarAway() => UserIn(Create("businessunit", ("name", "North"), ("parentbusinessunitid", new EntityReference("businessunit", WhoAmI.BusinessUnitId))), "Salesperson");

    private void Rename(Guid user, EntityReference account) => As(user).Update(new Entity("account", account.Id) { ["name"] = "Renamed" });

    private void Share(EntityReference row, EntityReference principal, AccessRights rights) => Service.Execute(Sharing(row, principal, rights));

    private static GrantAccessRequest Sharing(EntityReference row, EntityReference principal, AccessRights rights) =>
        new() { Target = row, PrincipalAccess = new() { Principal = principal, AccessMask = rights } };
}
