using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Demo;

/// <summary>The companies of the demo set, each with the person who speaks for it.</summary>
internal static class DemoCustomers
{
    private const int Distributors = 10;
    private const int DurableManufacturing = 12;
    private const int FoodProcessing = 17;
    private const int ServiceRetail = 25;

    private static readonly (string Code, string Name, decimal Revenue, int Industry, int Employees, string City, string First, string Last, string Title)[] All =
    [
        ("northwind-pumps", "Northwind Pumps", 240_000_000, DurableManufacturing, 1_150, "Leeds", "Grace", "Okafor", "Plant director"),
        ("harbour-foods", "Harbour Foods", 96_000_000, FoodProcessing, 420, "Hull", "Tomas", "Lindqvist", "Head of operations"),
        ("alder-machine-works", "Alder Machine Works", 61_500_000, DurableManufacturing, 310, "Sheffield", "Priya", "Raman", "Chief engineer"),
        ("meridian-distribution", "Meridian Distribution", 410_000_000, Distributors, 2_600, "Bristol", "Owen", "Price", "Purchasing director"),
        ("copper-kettle", "Copper Kettle Cafés", 8_200_000, ServiceRetail, 95, "York", "Helen", "Marsh", "Owner"),
    ];

    public static EntityReference Account(string code) => new("account", StableId.For($"demo/account/{code}"));

    public static EntityReference Contact(string code) => new("contact", StableId.For($"demo/contact/{code}"));

    /// <summary>The messages that make them.</summary>
    public static IEnumerable<OrganizationRequest> Requests() => All.SelectMany(c => (OrganizationRequest[])
    [
        new CreateRequest
        {
            Target = new Entity("account", Account(c.Code).Id)
            {
                ["name"] = c.Name,
                ["revenue"] = new Money(c.Revenue),
                ["industrycode"] = new OptionSetValue(c.Industry),
                ["numberofemployees"] = c.Employees,
                ["address1_city"] = c.City,
                ["ownerid"] = DemoUsers.Seller,
            },
        },
        new CreateRequest
        {
            Target = new Entity("contact", Contact(c.Code).Id)
            {
                ["firstname"] = c.First,
                ["lastname"] = c.Last,
                ["jobtitle"] = c.Title,
                ["parentcustomerid"] = Account(c.Code),
                ["emailaddress1"] = $"{c.First}.{c.Last}@{c.Code}.example".ToLowerInvariant(),
                ["ownerid"] = DemoUsers.Seller,
            },
        },
    ]);
}
