using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What the tests of imports share: an organisation without any solution, and the small one to import.</summary>
public abstract class SolutionTest : EngineTest
{
    internal const string Parts = "customizations.xml";
    internal const string Manifest = "solution.xml";

    internal static byte[] Small => File.ReadAllBytes(SmallSolution.Path);

    /// <summary>The small solution, newer by a version, with a column more.</summary>
    internal static byte[] Newer => ChangedPackage.Version(Small, "1.1.0.0", (Parts, "<attribute PhysicalName=\"zz_kind\">", "<attribute PhysicalName=\"zz_more\"><Type>nvarchar</Type><MaxLength>10</MaxLength></attribute><attribute PhysicalName=\"zz_kind\">"));

    internal LocalOrganization OpenEmpty(string? file = null, bool hasSales = true) => Open(Options with { ManagedSolution = null, DataFile = file, HasSales = hasSales });

    /// <summary>Imports a package, and gives the result that its job tells.</summary>
    internal string Import(byte[] package, bool publish = true, bool overwrite = false)
    {
        var job = Guid.NewGuid();
        Service.Execute(Order(package, job, publish, overwrite));
        return ResultOf(job);
    }

    internal static OrganizationRequest Order(byte[] package, Guid job, bool publish = true, bool overwrite = false) => new("ImportSolution")
    {
        ["CustomizationFile"] = package,
        ["ImportJobId"] = job,
        ["PublishWorkflows"] = publish,
        ["OverwriteUnmanagedCustomizations"] = overwrite,
    };

    internal string ResultOf(Guid job) => Read(new("importjob", job)).GetAttributeValue<string>("data");

    /// <summary>Tries an import that is refused and leaves all as it was but for the job that says why.</summary>
    internal OrganizationServiceFault Refused(byte[] package)
    {
        var (catalog, rows, job) = (Organization.Catalog, Rows(), Guid.NewGuid());
        var fault = Fault(() => Service.Execute(Order(package, job)));
        Assert.Same(catalog, Organization.Catalog);
        Assert.Equal(rows, Rows());
        Assert.Contains("result=\"failure\"", ResultOf(job), StringComparison.Ordinal);
        return fault;
    }

    /// <summary>Every row of every table but import jobs, as text.</summary>
    internal List<string> Rows() => [.. Organization.Catalog.Tables.Keys.Where(t => t != "importjob").Order(StringComparer.Ordinal).SelectMany(RowsOf)];

    /// <summary>Every row of a table, as text.</summary>
    internal IEnumerable<string> RowsOf(string table) => Service
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new(true) }).Entities
        .Select(row => $"{table} {row.Id}: {string.Join("; ", row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={TextOf(a.Value)}"))}")
        .Order(StringComparer.Ordinal);

    internal EntityReference SolutionRow(string name = "SmallSolution")
    {
        var query = new QueryByAttribute("solution");
        query.AddAttributeValue("uniquename", name);
        return Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private static object? TextOf(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        _ => value,
    };
}
