using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The views and charts, asked in the sandbox's organisation as the people they are for.</summary>
public sealed class ViewTests() : DecisionTests(new SandboxOrganization())
{
    [Fact]
    public void Every_view_finds_its_rows_without_a_fault() => Assert.All(
        UnpackedXml.Files("Entities/*/SavedQueries/*.xml").Values.Descendants("fetchxml"),
        fetch => Ask(Organization.Administrator, fetch.Elements().Single()));

    [Fact]
    public void Every_chart_counts_its_rows_without_a_fault() => Assert.All(
        UnpackedXml.Files("Entities/*/Visualizations/*.xml").Values.Descendants("fetch"),
        fetch => Ask(Organization.Administrator, fetch));

    [Fact]
    public void Every_view_shows_what_it_asks_for() => Assert.All(UnpackedXml.Files("Entities/*/SavedQueries/*.xml").Values, view =>
    {
        var asked = view.Descendants("attribute").Select(column => column.Parent!.Name.LocalName == "link-entity"
            ? $"{column.Parent.Attribute("alias")!.Value}.{column.Attribute("name")!.Value}"
            : column.Attribute("name")!.Value);
        Assert.Empty(view.Descendants("cell").Select(cell => cell.Attribute("name")!.Value).Except(asked));
    });

    [Fact]
    public void My_next_gates_are_those_of_my_open_opportunities()
    {
        var deal = Deal.Begin(Organization);
        Assert.Equal(deal.Id, Assert.Single(Rows("c3_gate", "my-next-gates", Organization.Seller)).Id);
        Assert.Empty(Rows("c3_gate", "my-next-gates", Organization.Migrator));
        deal.Lose();
        Assert.Empty(Rows("c3_gate", "my-next-gates", Organization.Seller));
    }

    [Fact]
    public void A_sign_off_waits_for_the_members_of_its_department_and_for_nobody_else()
    {
        var signOff = AskForSignOff();
        Assert.Equal(signOff, Assert.Single(Rows("c3_signoff", "waiting-for-me", Member("Plant manager"))).Id);
        Assert.Empty(Rows("c3_signoff", "waiting-for-me", Member("Legal")));
        Assert.Empty(Rows("c3_signoff", "waiting-for-me", Organization.Seller));
    }

    [Fact]
    public void A_sign_off_waits_for_its_delegate_too()
    {
        var signOff = AskForSignOff();
        var other = Organization.UserWithRoles("Salesperson", "Sales Process Signatory");
        Send(
            Organization.As(Holder("Plant manager")), "c3_DelegateSignOff", new EntityReference("c3_signoff", signOff),
            ("Delegate", new EntityReference("systemuser", other)), ("Until", Support.Sample.Now.AddDays(2)));
        Assert.Equal(signOff, Assert.Single(Rows("c3_signoff", "waiting-for-me", other)).Id);
    }

    [Fact]
    public void An_answered_sign_off_waits_no_more_and_whoever_asked_sees_the_answer()
    {
        var signOff = AskForSignOff();
        var holder = Member("Plant manager");
        Send(Organization.As(holder), "c3_AnswerSignOff", new EntityReference("c3_signoff", signOff), ("Accept", true));
        Assert.Empty(Rows("c3_signoff", "waiting-for-me", holder));
        Assert.Empty(Rows("c3_signoff", "waiting", Organization.Administrator));
        Assert.Equal(signOff, Assert.Single(Rows("c3_signoff", "my-requests", Organization.Seller)).Id);
    }

    [Fact]
    public void Evidence_that_names_no_checkpoint_is_not_assigned()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Attach("vendor-selection-notice");
        Assert.Empty(Rows("c3_evidence", "not-assigned", Organization.Administrator));
        deal.Attach(subject: "Minutes", fileName: "minutes.pdf", content: "Somebody said something.");
        Assert.Equal("minutes.pdf", Assert.Single(Rows("c3_evidence", "not-assigned", Organization.Administrator, "c3_filename"))["c3_filename"]);
    }

    [Fact]
    public void A_move_that_has_its_receipt_is_not_among_those_without()
    {
        Deal.At(Organization, Commitment);
        Assert.Empty(Rows("c3_newnamesale", "moves-without-receipt", Organization.Administrator));
        Assert.Equal("Commitment", Assert.Single(Rows("c3_receipt", "advances", Organization.Administrator, "c3_tostage"))["c3_tostage"].ToString(), ignoreCase: true);
        Assert.Single(Rows("c3_receipt", "my-moves", Organization.Seller));
        Assert.Empty(Rows("c3_receipt", "wins", Organization.Administrator));
    }

    [Fact]
    public void A_move_past_the_gate_is_among_those_without_a_receipt_wherever_it_leads()
    {
        var (deal, honest) = (Deal.At(Organization, Commitment), Deal.At(Organization, Commitment));
        for (var position = Commitment + 1; position < 5; position++)
        {
            Bypass(deal, flow => (flow["activestageid"], flow["traversedpath"]) = (Deal.Stage(position), Deal.Path(position)));
            Assert.Equal(deal.Flow, Assert.Single(Rows("c3_newnamesale", "moves-without-receipt", Organization.Administrator)).Id);
        }

        Bypass(honest, flow => (flow["statecode"], flow["statuscode"]) = (new OptionSetValue(1), new OptionSetValue(2)));
        Assert.Contains(Rows("c3_newnamesale", "moves-without-receipt", Organization.Administrator), row => row.Id == honest.Flow);
    }

    [Fact]
    public void A_view_names_options_by_their_labels()
    {
        using var solution = new SolutionCopy();
        solution.Replace("Views/c3_process.json", "\"value\": \"Draft\"", "\"value\": \"Draught\"");
        Assert.Contains(
            Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems,
            problem => problem is { File: "Views/c3_process.json", Path: "drafts" });
    }

    [Theory]
    [InlineData("\"column\": \"c3_validuntil\", \"operator\"", "\"column\": \"c3_until\", \"operator\"", "running-out")]
    [InlineData("\"by\": \"c3_requirementcode\"", "\"by\": \"c3_requirement\"", "by-requirement")]
    [InlineData("\"by\": \"c3_requirementcode\"", "\"by\": \"c3_validuntil\"", "by-requirement")]
    [InlineData("\"columns\": [\"c3_name\", \"c3_opportunityid\"", "\"columns\": [\"c3_name\", \"deal.name\"", "to-decide")]
    public void A_view_or_chart_names_columns_that_there_are(string text, string by, string place)
    {
        using var solution = new SolutionCopy();
        solution.Replace("Views/c3_waiver.json", text, by);
        Assert.Contains(
            Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems,
            problem => problem is { File: "Views/c3_waiver.json" } && problem.Path == place);
    }

    // Whoever works in the app holds a base role beside those of the suite.
    private Guid Member(string department)
    {
        var user = Organization.UserWithRoles("Salesperson", "Sales Process Signatory");
        LetHold(department, user);
        return user;
    }

    private Guid AskForSignOff()
    {
        var deal = Deal.At(Organization, Diagnosis);
        return ((EntityReference)Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", "delivery-date"))["SignOff"]).Id;
    }

    private void Bypass(Deal deal, Action<Entity> change)
    {
        var flow = new Entity(ShippedProcess.FlowTable, deal.Flow);
        change(flow);
        Organization.As(Organization.Administrator).Execute(new UpdateRequest { Target = flow, ["BypassCustomPluginExecution"] = true });
    }

    private List<Entity> Rows(string table, string view, Guid user, string? column = null)
    {
        var fetch = new XElement(UnpackedXml.File($"Entities/{table}/SavedQueries/{{{DeclaredView.IdOf(table, view)}}}.xml").Descendants("fetch").Single());
        if (column is not null)
            fetch.Element("entity")!.AddFirst(new XElement("attribute", new XAttribute("name", column)));
        return Ask(user, fetch);
    }

    private List<Entity> Ask(Guid user, XElement fetch) =>
        [.. Organization.As(user).RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities];
}
