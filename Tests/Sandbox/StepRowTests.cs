using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Steps, messages, tables and columns as rows: to be read by anybody, and the steps to be changed.</summary>
public sealed class StepRowTests : EngineTest
{
    private const string Steps = "sdkmessageprocessingstep";

    [Fact]
    public void A_declared_step_is_a_row_that_leads_to_its_message_table_plugin_and_image()
    {
        Open(typeof(AccountRenamed));
        var query = new QueryExpression(Steps) { ColumnSet = new(true) };
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").Columns = new("name");
        query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid").Columns = new("primaryobjecttypecode");
        query.AddLink("plugintype", "plugintypeid", "plugintypeid").Columns = new("typename");
        query.AddLink("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", "sdkmessageprocessingstepid").Columns = new("entityalias");

        var step = Assert.Single(Service.RetrieveMultiple(query).Entities);

        Assert.Equal(("account renamed", "name", true), (step["name"], step["filteringattributes"], step["ismanaged"]));
        Assert.Equal(("Pre-operation", "Synchronous", "Enabled"), (step.FormattedValues["stage"], step.FormattedValues["mode"], step.FormattedValues["statecode"]));
        Assert.Equal(["Update", "account", typeof(AccountRenamed).FullName, "before"], step.Attributes.Values.OfType<AliasedValue>().Select(a => a.Value));
        Assert.Equal(SdkMessages.Id("Update"), step.GetAttributeValue<EntityReference>("sdkmessageid").Id);
    }

    [Fact]
    public void A_disabled_step_does_not_run_until_it_is_enabled_again()
    {
        var (step, seen) = (StepOf<AccountBefore>(), Seen<AccountBefore>());
        Update(step, ("statecode", new OptionSetValue(1)));
        Create("account");
        Assert.Equal("Disabled", Read(step).FormattedValues["statuscode"]);
        Update(step, ("statecode", new OptionSetValue(0)));
        Create("account");
        Assert.Equal([20], seen);
    }

    [Fact]
    public void A_deleted_step_does_not_run()
    {
        var (step, seen) = (StepOf<AccountBefore>(), Seen<AccountBefore>());
        Service.Delete(Steps, step.Id);
        Create("account");
        Assert.Empty(seen);
    }

    [Fact]
    public void A_changed_step_runs_as_it_now_says()
    {
        var (step, seen) = (StepOf<AccountRenamed>(), Seen<AccountRenamed>());
        var account = Create("account", ("name", "A"));
        Update(step, ("filteringattributes", "telephone1"), ("stage", new OptionSetValue(40)));
        Update(account, ("name", "B"));
        Update(account, ("telephone1", "1"));
        Assert.Equal([40], seen);
    }

    [Fact]
    public void Ranks_decide_who_runs_first()
    {
        Open(typeof(AccountBefore), typeof(AccountAfter));
        var seen = new List<string>();
        Script.When<AccountBefore>(_ => seen.Add("before"));
        Script.When<AccountAfter>(_ => seen.Add("after"));
        Update(StepRow("account before"), ("stage", new OptionSetValue(40)), ("rank", 2));
        Create("account");
        Assert.Equal(["after", "before"], seen);
    }

    [Fact]
    public void A_step_that_somebody_registers_runs_with_its_image()
    {
        Open(typeof(AccountBefore));
        var seen = new List<string>();
        Script.When<AccountBefore>(p => seen.Add(p.Context.MessageName + " " + p.Context.PreEntityImages.Values.FirstOrDefault()?["lastname"]));
        var contact = Create("contact", ("lastname", "C"));
        var step = Register("Update", "contact");
        Create("sdkmessageprocessingstepimage", ("entityalias", "before"), ("imagetype", new OptionSetValue(0)), ("messagepropertyname", "Target"), ("sdkmessageprocessingstepid", step), ("attributes", "lastname"));
        Update(contact, ("lastname", "D"));
        Assert.Equal(["Update C"], seen);
    }

    [Fact]
    public void A_change_of_steps_counts_from_its_commit_on_and_not_at_all_without()
    {
        var (step, seen) = (StepOf<AccountBefore>(), Seen<AccountBefore>());
        Fault(() => Service.Execute(new ExecuteTransactionRequest
        {
            Requests = [new DeleteRequest { Target = step }, new CreateRequest { Target = new("account") }, new DeleteRequest { Target = new("account", Guid.NewGuid()) }],
        }));
        Assert.Equal([20], seen);
        Create("account");
        Assert.Equal([20, 20], seen);
    }

    [Fact]
    public void What_an_administrator_did_to_steps_stays_until_other_plugins_come()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("steps").FullName, "data.db");
        using (Open(file, null, typeof(AccountBefore)))
        {
            Update(StepRow("account before"), ("statecode", new OptionSetValue(1)));
            Register("Update", "contact");
        }

        using (Open(file, null, typeof(AccountBefore)))
            Assert.Equal("Disabled", Read(StepRow("account before")).FormattedValues["statecode"]);
        using (Open(file, null, typeof(AccountBefore), typeof(AccountEarly)))
        {
            Assert.Equal("Enabled", Read(StepRow("account before")).FormattedValues["statecode"]);
            Assert.Equal(3, Count(Steps));
        }

        Open(file, null, typeof(AccountEarly));
        Assert.Equal(2, Count(Steps));
    }

    [Fact]
    public void Where_steps_can_be_registered_is_told_by_message_and_table()
    {
        Open(typeof(AccountBefore));
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new("primaryobjecttypecode", "iscustomprocessingstepallowed") };
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Restore");
        var allowed = Service.RetrieveMultiple(query).Entities.ToDictionary(f => (string)f["primaryobjecttypecode"], f => (bool)f["iscustomprocessingstepallowed"]);
        Assert.True(allowed["opportunity"]);
        Assert.True(allowed["zz_flow"]);
        Assert.DoesNotContain("appointment", allowed.Keys);
        Assert.Contains("'own' cannot be registered", Fault(() => Register("Update", Steps)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_a_column_exists_is_told_by_its_row()
    {
        var query = new QueryExpression("attribute") { ColumnSet = new("logicalname") };
        query.Criteria.AddCondition("logicalname", ConditionOperator.In, "zz_name", "zz_lost");
        query.AddLink("entity", "entityid", "entityid").LinkCriteria.AddCondition("logicalname", ConditionOperator.Equal, "zz_thing");
        Assert.Equal(["zz_name"], Service.RetrieveMultiple(query).Entities.Select(a => a["logicalname"]));
    }

    [Fact]
    public void A_Custom_API_is_a_row_that_leads_to_its_plugin()
    {
        Open(typeof(Doubler));
        var api = Assert.Single(Service.RetrieveMultiple(new QueryExpression("customapi") { ColumnSet = new(true) }).Entities);
        Assert.Equal(("zz_Double", "opportunity", typeof(Doubler).FullName), (api["uniquename"], api["boundentitylogicalname"], api.GetAttributeValue<EntityReference>("plugintypeid").Name));
    }

    private EntityReference StepOf<TPlugin>()
        where TPlugin : ScriptedPlugin
    {
        Open(typeof(TPlugin));
        return Service.RetrieveMultiple(new QueryExpression(Steps)).Entities.Single().ToEntityReference();
    }

    private EntityReference StepRow(string name) => Find(Steps, "name", name).ToEntityReference();

    private EntityReference Register(string message, string table)
    {
        var filter = Filter(message, table);
        return Create(Steps, ("name", "own"), ("sdkmessageid", filter["sdkmessageid"]), ("sdkmessagefilterid", filter.ToEntityReference()),
            ("plugintypeid", Find("plugintype", "typename", typeof(AccountBefore).FullName!).ToEntityReference()), ("stage", new OptionSetValue(20)), ("mode", new OptionSetValue(0)), ("rank", 1));
    }

    private Entity Filter(string message, string table)
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new(true) };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);
        return Service.RetrieveMultiple(query).Entities.Single();
    }

    private Entity Find(string table, string column, string value)
    {
        var query = new QueryByAttribute(table);
        query.AddAttributeValue(column, value);
        return Service.RetrieveMultiple(query).Entities.Single();
    }

    private static List<int> Seen<TPlugin>()
        where TPlugin : ScriptedPlugin
    {
        var seen = new List<int>();
        Script.When<TPlugin>(p => seen.Add(p.Context.Stage));
        return seen;
    }
}
