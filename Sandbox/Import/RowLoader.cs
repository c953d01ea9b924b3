using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Loads the rows of a file, each in a transaction of its own: it is there whole, or not at all.</summary>
public sealed class RowLoader
{
    private readonly IOrganizationService service;
    private readonly ImportReport report;
    private readonly Action step;
    private readonly HashSet<Guid> there;
    private readonly HashSet<Guid> seen = [];

    /// <summary>A loader of rows that become rows of <paramref name="table"/>.</summary>
    public RowLoader(IOrganizationService service, ImportReport report, Action step, string table)
    {
        this.service = service;
        this.report = report;
        this.step = step;
        there = service.IdsOf(table);
    }

    /// <summary>Whether a row is in the organisation.</summary>
    public bool IsThere(Guid id) => there.Contains(id);

    /// <summary>Loads a row, unless it is there; <paramref name="remarks"/> say what was missing or repaired in it.</summary>
    public void Load(SalesRow row, Guid id, IEnumerable<string> remarks, Func<IEnumerable<OrganizationRequest>> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (!seen.Add(id)) Reject(row, "the same row stands further up in the file");
        else if (there.Contains(id)) Skip(row);
        else Write(row, id, remarks, requests());
    }

    /// <summary>Leaves a row out for a reason that can be seen before anything is written.</summary>
    public void Reject(SalesRow row, string reason)
    {
        report.Rejected(row, reason);
        step();
    }

    private void Skip(SalesRow row)
    {
        report.AlreadyThere(row);
        step();
    }

    private void Write(SalesRow row, Guid id, IEnumerable<string> remarks, IEnumerable<OrganizationRequest> requests)
    {
        try
        {
            service.InOneTransaction(requests);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            Reject(row, refused.Detail.Message);
            return;
        }

        there.Add(id);
        report.Loaded(row, remarks);
        step();
    }
}
