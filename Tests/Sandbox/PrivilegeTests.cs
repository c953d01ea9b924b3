using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What roles allow, and to whom.</summary>
public sealed class PrivilegeTests : EngineTest
{
    private static readonly ColumnSet Name = new("name");

    [Fact]
    public void Somebody_without_a_role_may_do_nothing()
    {
        var nobody = As(UserWith());
        var fault = Fault(() => nobody.RetrieveMultiple(new QueryExpression("account")));
        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("Una User has no security role", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => nobody.Retrieve("organization", WhoAmI.OrganizationId, Name)).ErrorCode);
    }

    [Fact]
    public void A_refusal_names_who_what_and_the_privilege()
    {
        var thing = Create("zz_thing", ("zz_name", "T"));
        var fault = Fault(() => As(UserWith("Salesperson")).Delete("zz_thing", thing.Id));
        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.ErrorCode);
        Assert.Equal("Una User may not delete things: no role of Una User gives the privilege prvDeletezz_thing.", fault.Message);
    }

    [Fact]
    public void A_role_of_the_solution_gives_what_it_states_and_no_more()
    {
        var keeper = As(UserWith("Thing Keeper"));
        var thing = keeper.Create(new Entity("zz_thing") { ["zz_name"] = "T" });
        Assert.Equal("T", keeper.Retrieve("zz_thing", thing, new("zz_name"))["zz_name"]);
        Assert.Contains("may not change things", Fault(() => keeper.Update(new Entity("zz_thing", thing) { ["zz_name"] = "U" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_roles_of_a_team_count_for_its_members()
    {
        var user = UserWith();
        var team = Create("team", ("name", "Keepers"));
        Give("team", team.Id, "Thing Keeper");
        Service.Associate("team", team.Id, new("teammembership_association"), [new("systemuser", user)]);
        As(user).Create(new Entity("zz_thing") { ["zz_name"] = "T" });
    }

    [Fact]
    public void Everybody_chooses_their_own_language_and_nobody_that_of_others()
    {
        var (user, other) = (UserWith("Salesperson"), UserWith("Salesperson"));
        Assert.Equal(1033, As(user).Retrieve("usersettings", user, new("uilanguageid"))["uilanguageid"]);
        As(user).Update(new Entity("usersettings", user) { ["uilanguageid"] = 1031 });
        Assert.Equal(1031, As(user).Retrieve("usersettings", user, new("uilanguageid"))["uilanguageid"]);
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => As(user).Update(new Entity("usersettings", other) { ["uilanguageid"] = 1031 })).ErrorCode);
    }

    [Theory]
    [InlineData("Salesperson", false)]
    [InlineData("Sales Manager", true)]
    public void A_salesperson_changes_own_rows_and_a_manager_those_of_the_business_unit(string role, bool changesOthers)
    {
        var user = As(UserWith(role));
        var (own, others) = (user.Create(Row("account", ("name", "Own"))), Create("account", ("name", "Other")).Id);
        user.Update(new Entity("account", own) { ["name"] = "Changed" });
        Assert.Equal(2, user.RetrieveMultiple(new QueryExpression("account")).Entities.Count);
        var problem = Record.Exception(() => user.Update(new Entity("account", others) { ["name"] = "Changed" }));
        Assert.Equal(changesOthers ? null : "Una User may not change this account: the roles of Una User give the privilege prvWriteAccount for own rows only, and the row is not shared with Una User.", problem?.Message);
    }

    [Fact]
    public void Rows_of_another_business_unit_are_not_seen()
    {
        var mine = Create("account", ("name", "Root"));
        var user = As(UserIn(Create("businessunit", ("name", "North"), ("parentbusinessunitid", Unit())), "Salesperson"));
        Assert.Empty(user.RetrieveMultiple(new QueryExpression("account")).Entities);
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => user.Retrieve("account", mine.Id, Name)).ErrorCode);
    }

    [Fact]
    public void A_deep_privilege_reaches_the_business_units_below()
    {
        var north = Create("businessunit", ("name", "North"), ("parentbusinessunitid", Unit()));
        var below = UserIn(Create("businessunit", ("name", "Far north"), ("parentbusinessunitid", north)), "Salesperson");
        var account = As(below).Create(Row("account", ("name", "Below")));
        Create("account", ("name", "Above"));
        var user = As(UserIn(north, RoleWith(PrivilegeDepth.Deep, "prvReadAccount")));
        Assert.Equal(north.Id, ((WhoAmIResponse)user.Execute(new WhoAmIRequest())).BusinessUnitId);
        Assert.Equal(account, Assert.Single(user.RetrieveMultiple(new QueryExpression("account")).Entities).Id);
    }

    [Fact]
    public void Joins_leave_out_what_may_not_be_read_and_fail_where_nothing_may()
    {
        var user = UserWith(RoleWith(PrivilegeDepth.Global, "prvReadOpportunity"), RoleWith(PrivilegeDepth.Basic, "prvReadAccount"));
        Create("opportunity", ("name", "O"), ("parentaccountid", Create("account", ("name", "A"))));
        Assert.Empty(As(user).RetrieveMultiple(Joined("account", "parentaccountid", "accountid")).Entities);
        Assert.Contains("may not read contacts", Fault(() => As(user).RetrieveMultiple(Joined("contact", "parentcontactid", "contactid"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Early_steps_run_before_the_check_and_the_others_after_it()
    {
        var ran = new List<int>();
        Open(typeof(AccountEarly), typeof(AccountBefore));
        Script.When<AccountEarly>(s => ran.Add(s.Context.Stage));
        Script.When<AccountBefore>(s => ran.Add(s.Context.Stage));
        Fault(() => As(UserWith("Thing Keeper")).Create(Row("account", ("name", "A"))));
        Assert.Equal([10], ran);
    }

    [Fact]
    public void A_plug_in_may_as_SYSTEM_what_its_caller_may_not()
    {
        Open(typeof(AccountBefore));
        var seller = As(UserWith("Salesperson"));
        Script.When<AccountBefore>(s => s.As(null).Create(Row("zz_thing", ("zz_name", "T"))));
        seller.Create(Row("account", ("name", "A")));
        Script.When<AccountBefore>(s => s.As(Guid.Empty).Create(Row("zz_thing", ("zz_name", "U"))));
        Assert.Contains("may not create things", Fault(() => seller.Create(Row("account", ("name", "A")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Giving_a_row_away_needs_to_assign_it_by_whatever_message()
    {
        var user = UserWith(RoleWith(PrivilegeDepth.Global, "prvWriteAccount", "prvReadAccount"));
        var account = Create("account", ("name", "A"));
        var owner = new EntityReference("systemuser", user);
        Assert.Contains("to another owner", Fault(() => As(user).Update(new Entity("account", account.Id) { ["ownerid"] = owner })).Message, StringComparison.Ordinal);
        Assert.Contains("prvAssignAccount", Fault(() => As(user).Execute(new AssignRequest { Target = account, Assignee = owner })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Creating_for_another_owner_needs_to_reach_that_owner()
    {
        var account = Row("account", ("name", "A"), ("ownerid", new EntityReference("systemuser", UserWith("Salesperson"))));
        Assert.Equal(ErrorCodes.AccessDenied, Fault(() => As(UserWith("Salesperson")).Create(account)).ErrorCode);
        As(UserWith("Sales Manager")).Create(account);
    }

    [Fact]
    public void A_lookup_needs_the_right_to_connect_both_rows()
    {
        var thing = Row("zz_thing", ("zz_name", "T"), ("zz_opportunityid", Create("opportunity", ("name", "O"))));
        Assert.Contains("connect things to other rows", Fault(() => As(UserWith("Salesperson", "Thing Keeper")).Create(thing)).Message, StringComparison.Ordinal);
        var appends = RoleWith(PrivilegeDepth.Global, "prvAppendzz_thing");
        Assert.Contains("connect other rows to opportunities", Fault(() => As(UserWith("Thing Keeper", appends)).Create(thing)).Message, StringComparison.Ordinal);
        As(UserWith("Salesperson", "Thing Keeper", appends)).Create(thing);
    }

    [Fact]
    public void Nobody_takes_a_role_without_the_right_to_give_it()
    {
        var user = UserWith("Sales Manager");
        Assert.Contains("may not give or take security roles", Fault(() => Take("System Administrator")).Message, StringComparison.Ordinal);

        void Take(string role) => As(user).Associate("systemuser", user, new("systemuserroles_association"), [Role(role)]);
    }

    [Fact]
    public void Who_connects_rows_must_be_allowed_to_connect_the_row_they_are_connected_with()
    {
        var (team, user) = (Create("team", ("name", "Team")), UserWith("Thing Keeper"));
        var fault = Fault(() => As(user).Associate("team", team.Id, new("teammembership_association"), [new("systemuser", user)]));
        Assert.Contains("prvAppendTeam", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_role_that_is_taken_away_is_gone_at_once()
    {
        var user = UserWith("Thing Keeper");
        As(user).Create(Row("zz_thing", ("zz_name", "T")));
        Service.Disassociate("systemuser", user, new("systemuserroles_association"), [Role("Thing Keeper")]);
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => As(user).Create(Row("zz_thing", ("zz_name", "U")))).ErrorCode);
    }

    [Fact]
    public void A_privilege_that_a_role_gains_is_there_at_once()
    {
        var user = UserWith("Thing Keeper");
        var thing = As(user).Create(Row("zz_thing", ("zz_name", "T")));
        Service.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = Role("Thing Keeper").Id,
            Privileges = [new() { PrivilegeId = Privilege("prvDeletezz_thing"), Depth = PrivilegeDepth.Global }],
        });
        As(user).Delete("zz_thing", thing);
    }

    [Fact]
    public void A_role_given_in_a_transaction_that_is_undone_was_never_given()
    {
        Open(typeof(AccountAfter));
        var user = UserWith();
        Script.When<AccountAfter>(s =>
        {
            s.As(null).Associate("systemuser", user, new("systemuserroles_association"), [Role("Thing Keeper")]);
            s.As(user).Create(Row("zz_thing", ("zz_name", "T")));
            throw new InvalidPluginExecutionException("No.");
        });
        Assert.Equal("No.", Fault(() => Create("account", ("name", "A"))).Message);
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(() => As(user).Create(Row("zz_thing", ("zz_name", "T")))).ErrorCode);
    }

    [Fact]
    public void Winning_needs_the_right_to_change_the_opportunity()
    {
        var win = new WinOpportunityRequest { OpportunityClose = Row("opportunityclose", ("opportunityid", Create("opportunity", ("name", "O")))), Status = new(3) };
        Assert.Contains("may not change this opportunity", Fault(() => As(UserWith("Salesperson")).Execute(win)).Message, StringComparison.Ordinal);
        As(UserWith("Sales Manager")).Execute(win);
    }

    [Fact]
    public void A_creation_date_is_overridden_only_with_the_privilege()
    {
        var account = Row("account", ("name", "A"), ("overriddencreatedon", new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Contains("prvOverrideCreatedOnCreatedBy", Fault(() => As(UserWith("Salesperson")).Create(account)).Message, StringComparison.Ordinal);
        var migrated = As(UserWith("Salesperson", RoleWith(PrivilegeDepth.Global, "prvOverrideCreatedOnCreatedBy"))).Create(account);
        Assert.Equal(account["overriddencreatedon"], Read(new("account", migrated))["createdon"]);
    }

    [Fact]
    public void A_custom_api_asks_for_its_execute_privilege()
    {
        Open(typeof(Doubler));
        var request = new OrganizationRequest("zz_Double") { ["Target"] = Create("opportunity", ("name", "O")), ["Number"] = 4 };
        Assert.Contains("may not use zz_Double", Fault(() => As(UserWith("Salesperson")).Execute(request)).Message, StringComparison.Ordinal);
        As(UserWith("Salesperson", "Thing Keeper")).Execute(request);
    }

    [Fact]
    public void Deleting_a_row_takes_along_what_its_relationships_say()
    {
        var user = As(UserWith("Salesperson"));
        var opportunity = user.Create(Row("opportunity", ("name", "O")));
        Create("zz_flow", ("bpf_opportunityid", new EntityReference("opportunity", opportunity)));
        user.Delete("opportunity", opportunity);
        Assert.Equal(0, Count("zz_flow"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Connecting_rows_by_a_lookup_needs_the_right_to_change_the_one_that_holds_it(bool raises)
    {
        Open(new PlatformBehaviour { AssociateRaisesUpdate = raises });
        var seller = As(UserWith("Salesperson"));
        var (account, own, others) = (Create("account", ("name", "A")), seller.Create(Row("opportunity", ("name", "Own"))), Create("opportunity", ("name", "Other")));
        seller.Associate("account", account.Id, new("opportunity_parent_account"), [new("opportunity", own)]);
        var fault = Fault(() => seller.Associate("account", account.Id, new("opportunity_parent_account"), [others]));
        Assert.Contains("may not change this opportunity", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merging_needs_the_right_to_change_both_rows()
    {
        var seller = As(UserWith("Salesperson"));
        var merge = new OrganizationRequest("Merge")
        {
            ["Target"] = new EntityReference("account", seller.Create(Row("account", ("name", "Own")))),
            ["SubordinateId"] = Create("account", ("name", "Other")).Id,
        };
        Assert.Contains("may not change this account", Fault(() => seller.Execute(merge)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_committed_only_to_a_note_that_may_be_changed(bool raises)
    {
        Open(new PlatformBehaviour { CommitBlocksRaisesUpdate = raises });
        var note = Create("annotation", ("subject", "N"));
        Assert.Contains("may not change this note", Fault(() => Commit(As(UserWith("Salesperson")))).Message, StringComparison.Ordinal);
        Commit(As(UserWith("Sales Manager")));

        void Commit(IOrganizationService service)
        {
            var target = new Entity("annotation", note.Id) { ["filename"] = "proof.txt" };
            var token = service.Execute(new("InitializeAnnotationBlocksUpload") { ["Target"] = target })["FileContinuationToken"];
            service.Execute(new("CommitAnnotationBlocksUpload") { ["Target"] = target, ["BlockList"] = Array.Empty<string>(), ["FileContinuationToken"] = token });
        }
    }

    [Fact]
    public void Only_an_administrator_changes_the_platforms_own_records() =>
        Assert.Contains("System Administrator", Fault(() => As(UserWith("Sales Manager")).Update(new Entity("organization", WhoAmI.OrganizationId) { ["maxuploadfilesize"] = 1 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Who_holds_a_privilege_can_be_queried()
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new("systemuserid") };
        var grants = query.AddLink("roleprivileges", "roleid", "roleid");
        grants.AddLink("privilege", "privilegeid", "privilegeid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "prvBypassCustomPlugins");
        Assert.Equal(Organization.AdministratorId, Assert.Single(Service.RetrieveMultiple(query).Entities).GetAttributeValue<EntityReference>("systemuserid").Id);
        Assert.Equal(new Guid("148a9eaf-d0c4-4196-9852-c3a38e35f6a1"), Privilege("prvBypassCustomPlugins"));
    }

    private EntityReference Unit() => new("businessunit", WhoAmI.BusinessUnitId);

    private static QueryExpression Joined(string table, string lookup, string key)
    {
        var query = new QueryExpression("opportunity");
        query.AddLink(table, lookup, key);
        return query;
    }
}
