using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Demo;

/// <summary>The opportunities of the demo set, in every stage of a new-name sale.</summary>
internal static class DemoDeals
{
    private const int FirstImport = 1;
    private const int DeliveredAfterDays = 60;

    private static readonly (string Code, string Name, string Customer, string Stage, decimal Value, int ClosesInDays)[] Open =
    [
        ("seal-kits", "Seal kits for the Leeds plant", "northwind-pumps", "outreach", 48_000, 120),
        ("conveyor-sensors", "Conveyor sensors", "harbour-foods", "outreach", 27_500, 110),
        ("cafe-fit-out", "Counter fit-out for six cafés", "copper-kettle", "commitment", 36_000, 95),
        ("spindle-retrofit", "Spindle retrofit", "alder-machine-works", "commitment", 132_000, 90),
        ("cold-store-doors", "Cold store doors", "harbour-foods", "commitment", 88_000, 75),
        ("test-bench", "Pump test bench", "northwind-pumps", "discovery", 210_000, 80),
        ("sorting-line", "Parcel sorting line", "meridian-distribution", "discovery", 640_000, 105),
        ("energy-monitoring", "Energy monitoring", "alder-machine-works", "discovery", 54_000, 60),
        ("impeller-line", "Impeller finishing line", "northwind-pumps", "diagnosis", 385_000, 45),
        ("yard-management", "Yard management terminals", "meridian-distribution", "diagnosis", 176_000, 40),
        ("packing-cell", "Robotic packing cell", "harbour-foods", "close", 298_000, 14),
        ("loading-docks", "Loading docks, phase 2", "meridian-distribution", "close", 455_000, 21),
    ];

    /// <summary>The messages that make them. What is beyond the first stage happened before, and says so.</summary>
    public static IEnumerable<OrganizationRequest> Requests(FlowStages stages, DateTime today)
    {
        var open = Open.Select(d => new DealHistory(Promising(Deal(d.Code, d.Name, d.Customer, d.Value, today.AddDays(d.ClosesInDays)), d.Stage), d.Stage)
        {
            Sequence = d.Stage == "outreach" ? null : FirstImport,
        });
        return open.Append(Won(today)).Append(Lost(today)).SelectMany(d => d.Requests(stages));
    }

    /// <summary>One of them.</summary>
    public static EntityReference Opportunity(string code) => new("opportunity", StableId.For($"demo/opportunity/{code}"));

    // Whoever selects a vendor has been told when and how much; terms come with the contract.
    private static Entity Promising(Entity deal, string stage)
    {
        if (stage is not ("diagnosis" or "close")) return deal;
        deal["c3_deliverydate"] = deal.GetAttributeValue<DateTime>("estimatedclosedate").AddDays(DeliveredAfterDays);
        deal["c3_quantity"] = 12;
        if (stage == "close") deal["c3_contractterms"] = "Net 30 days; 24 months warranty; delivered at place.";
        return deal;
    }

    private static DealHistory Won(DateTime today) => new(Deal("valve-actuators", "Valve actuators", "northwind-pumps", 164_000, today.AddDays(-12)), "close")
    {
        Sequence = FirstImport,
        End = new DealEnd(Won: true, today.AddDays(-12), 158_500),
    };

    private static DealHistory Lost(DateTime today) => new(Deal("till-terminals", "Till terminals", "copper-kettle", 19_000, today.AddDays(-30)), "discovery")
    {
        Sequence = FirstImport,
        End = new DealEnd(Won: false, today.AddDays(-30), 0),
    };

    private static Entity Deal(string code, string name, string customer, decimal value, DateTime closesOn) =>
        new("opportunity", Opportunity(code).Id)
        {
            ["name"] = name,
            ["customerid"] = DemoCustomers.Account(customer),
            ["parentaccountid"] = DemoCustomers.Account(customer),
            ["parentcontactid"] = DemoCustomers.Contact(customer),
            ["estimatedvalue"] = new Money(value),
            ["estimatedclosedate"] = closesOn.Date,
            ["ownerid"] = DemoUsers.Seller,
        };
}
