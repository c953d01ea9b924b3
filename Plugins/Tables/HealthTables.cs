namespace SalesProcessPlugins.Tables;

/// <summary>The columns of a health check that ran.</summary>
internal static class HealthRunTable
{
    public const string Name = "c3_healthrun";
    public const string Title = "c3_name";
    public const string RanOn = "c3_ranon";
    public const string RanBy = "c3_ranbyid";
    public const string IsClean = "c3_isclean";
    public const string Report = "c3_report";
}

/// <summary>The columns of a business process flow's definition.</summary>
internal static class WorkflowTable
{
    public const string Name = "workflow";
    public const string Id = "workflowid";
    public const string Title = "name";
    public const string UniqueName = "uniquename";
    public const string Category = "category";
    public const string Type = "type";
    public const string State = "statecode";
    public const string PrimaryTable = "primaryentity";
    public const int BusinessProcessFlow = 4;
    public const int Definition = 1;
    public const int Activated = 1;
}
