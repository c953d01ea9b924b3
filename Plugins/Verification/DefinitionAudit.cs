using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>The process versions that govern or have governed, each read once.</summary>
internal sealed class DefinitionAudit(IOrganizationService service)
{
    private readonly Dictionary<Guid, StampedProcess> versions = service.RetrieveAll(NotDraft())
        .Select(row => DefinitionReader.Read(service, row.Id))
        .OfType<StampedProcess>()
        .ToDictionary(v => v.Process.Id);

    /// <summary>All of them.</summary>
    public IEnumerable<StampedProcess> Versions => versions.Values;

    /// <summary>The version with this id; null where it is none, or cannot be read any more.</summary>
    public StampedProcess? Find(Guid? id) => id is { } known && versions.TryGetValue(known, out var version) ? version : null;

    /// <summary>Versions that no longer say what was published.</summary>
    public IEnumerable<ReportFinding> Verify() => Versions.Where(v => !v.IsAsPublished).Select(v => new ReportFinding(
        "definition-changed",
        Severity.Critical,
        $"{v.Process.Name} version {v.Process.Version} no longer says what was published, so nothing moves on under it.",
        "Look in the audit history for who changed it. Then make a new version, correct it, and publish that."));

    private static QueryExpression NotDraft()
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Id) };
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.NotEqual, Choices.Of(PublishState.Draft).Value);
        return query;
    }
}
