using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Provisioning;

/// <summary>A step as it is registered in the environment.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="IsEnabled">Whether it runs.</param>
/// <param name="ImageId">The row id of its image; null for none.</param>
/// <param name="Settings">What can be changed of it, to compare.</param>
internal sealed record RegisteredStep(Guid Id, bool IsEnabled, Guid? ImageId, StepSettings Settings)
{
    private const string Message = "message";
    private const string Filter = "filter";
    private const string Image = "image";

    /// <summary>Reads those of some steps that are there, with one query.</summary>
    public static Dictionary<Guid, RegisteredStep> Read(IOrganizationService service, IEnumerable<DeclaredStep> steps)
    {
        var query = new QueryExpression(StepTable.Name) { ColumnSet = new ColumnSet(StepTable.Stage, StepTable.Mode, StepTable.Rank, StepTable.FilteringAttributes, StepTable.State) };
        query.Criteria.AddCondition(StepTable.Id, ConditionOperator.In, [.. steps.Select(s => (object)s.Id)]);
        Link(query.AddLink(MessageTable.Name, MessageTable.Id, MessageTable.Id, JoinOperator.LeftOuter), Message, MessageTable.Title);
        Link(query.AddLink(MessageFilterTable.Name, MessageFilterTable.Id, MessageFilterTable.Id, JoinOperator.LeftOuter), Filter, MessageFilterTable.Table);
        Link(query.AddLink(ImageTable.Name, StepTable.Id, StepTable.Id, JoinOperator.LeftOuter), Image, ImageTable.Id, ImageTable.Columns);
        return service.RetrieveAll(query).GroupBy(row => row.Id).ToDictionary(rows => rows.Key, rows => Read(rows.First()));
    }

    private static RegisteredStep Read(Entity row)
    {
        var table = row.Linked<string>(Filter, MessageFilterTable.Table);
        return new RegisteredStep(
            row.Id,
            row.ChoiceOf(StepTable.State) == StepTable.Enabled,
            row.Linked<Guid?>(Image, ImageTable.Id),
            new StepSettings(
                row.Linked<string>(Message, MessageTable.Title) ?? "",
                table == MessageFilterTable.EveryTable ? null : table,
                row.ChoiceOf(StepTable.Stage) ?? 0,
                row.ChoiceOf(StepTable.Mode) ?? 0,
                row.GetAttributeValue<int>(StepTable.Rank),
                StepSettings.Sorted(row.GetAttributeValue<string>(StepTable.FilteringAttributes)),
                StepSettings.Sorted(row.Linked<string>(Image, ImageTable.Columns))));
    }

    private static void Link(LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }
}

/// <summary>What decides when a step runs and what it is told.</summary>
internal sealed record StepSettings(string Message, string? Table, int Stage, int Mode, int Rank, string Filter, string ImageColumns)
{
    /// <summary>The settings a step should have.</summary>
    public static StepSettings Of(DeclaredStep step) => new(
        step.Declared.Message, step.Table, (int)step.Declared.Stage!, step.Mode, step.Declared.ExecutionOrder, Sorted(step.Filter), Sorted(step.ImageColumns));

    /// <summary>A list of columns in an order of its own, so that the same columns are the same text.</summary>
    public static string Sorted(string? columns) => string.Join(",", (columns ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries)
        .Select(c => c.Trim()).OrderBy(c => c, StringComparer.Ordinal));

    /// <summary>What differs, in words.</summary>
    public IEnumerable<string> DifferencesFrom(StepSettings wanted)
    {
        if (Message != wanted.Message || Table != wanted.Table)
            yield return "message or table";
        if (Stage != wanted.Stage || Mode != wanted.Mode)
            yield return "stage or mode";
        if (Rank != wanted.Rank)
            yield return "rank";
        if (Filter != wanted.Filter)
            yield return "filtering columns";
        if (ImageColumns != wanted.ImageColumns)
            yield return "image";
    }
}
