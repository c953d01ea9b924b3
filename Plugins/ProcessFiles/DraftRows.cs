using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// The rows of an imported draft. They have the ids that a build gives them, so that a draft that came from a file is
/// changed to what the file says now, row by row; one that was made in the app gives way.
/// </summary>
internal sealed class DraftRows
{
    // Children before their parents, whose deletion would take them along.
    private static readonly string[] Children = [RequirementTable.Name, ActivityTable.Name, StageTable.Name];

    private readonly IOrganizationService service;
    private readonly IReadOnlyList<Entity> rows;
    private readonly Guid? replaced;

    private DraftRows(IOrganizationService service, SalesProcess process, Guid? replaced)
    {
        this.service = service;
        this.replaced = replaced;
        Version = process.Version;
        rows = ProcessRows.Of(process);
    }

    /// <summary>The id of the draft.</summary>
    public Guid Id => rows[0].Id;

    /// <summary>The version it has: that of the draft it replaces, or the one after the highest there is.</summary>
    public int Version { get; }

    /// <summary>Whether there was a draft already.</summary>
    public bool Replaces => replaced is not null;

    /// <summary>The rows that a process gets in an environment.</summary>
    public static DraftRows For(IOrganizationService service, SalesProcess process)
    {
        var versions = Versions(service, process.Code);
        var highest = versions.Where(row => !IsDraft(row)).Select(VersionOf).DefaultIfEmpty(0).Max();
        var draft = versions.Where(IsDraft).OrderByDescending(VersionOf).FirstOrDefault();
        var version = draft is not null ? Math.Max(VersionOf(draft), highest + 1)
            : highest > 0 ? highest + 1
            : process.Version;
        return new DraftRows(service, process with { Version = version }, draft?.Id);
    }

    /// <summary>Writes them, and deletes what belongs to the draft and is no longer in the file.</summary>
    public void Write()
    {
        if (replaced is { } other && other != Id)
            service.Delete(ProcessTable.Name, other);
        var there = replaced == Id ? Existing() : [];
        foreach (var row in rows)
            if (there.Remove(row.Id))
                service.Update(row);
            else
                service.Create(row);
        foreach (var gone in there.OrderBy(row => Array.IndexOf(Children, row.Value)))
            service.Delete(gone.Value, gone.Key);
    }

    private Dictionary<Guid, string> Existing()
    {
        var stages = Ids(StageTable.Name, query => query.Criteria.AddCondition(StageTable.Process, ConditionOperator.Equal, Id));
        var children = Children.Where(table => table != StageTable.Name).SelectMany(table => Ids(table, query => query
            .AddLink(StageTable.Name, RequirementTable.Stage, StageTable.Id).LinkCriteria.AddCondition(StageTable.Process, ConditionOperator.Equal, Id)));
        var all = stages.Concat(children).ToDictionary(row => row.Id, row => row.LogicalName);
        all.Add(Id, ProcessTable.Name);
        return all;
    }

    private List<Entity> Ids(string table, Action<QueryExpression> restrict)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        restrict(query);
        return service.RetrieveAll(query);
    }

    private static List<Entity> Versions(IOrganizationService service, string code)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Version, ProcessTable.PublishState) };
        query.Criteria.AddCondition(ProcessTable.Code, ConditionOperator.Equal, code);
        return service.RetrieveAll(query);
    }

    private static bool IsDraft(Entity row) => row.ChoiceOf(ProcessTable.PublishState) is not { } state || state == Choices.Of(PublishState.Draft).Value;

    private static int VersionOf(Entity row) => row.GetAttributeValue<int>(ProcessTable.Version);
}
