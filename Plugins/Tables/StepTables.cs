namespace SalesProcessPlugins.Tables;

/// <summary>The columns of a registered step.</summary>
internal static class StepTable
{
    public const string Name = "sdkmessageprocessingstep";
    public const string Id = "sdkmessageprocessingstepid";
    public const string Title = "name";
    public const string Description = "description";
    public const string PluginType = "eventhandler";
    public const string Stage = "stage";
    public const string Mode = "mode";
    public const string Rank = "rank";
    public const string FilteringAttributes = "filteringattributes";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Deployment = "supporteddeployment";
    public const string IsManaged = "ismanaged";
    public const int Enabled = 0;
    public const int StatusEnabled = 1;
}

/// <summary>The columns of a step's image.</summary>
internal static class ImageTable
{
    public const string Name = "sdkmessageprocessingstepimage";
    public const string Id = "sdkmessageprocessingstepimageid";
    public const string Title = "name";
    public const string Alias = "entityalias";
    public const string Type = "imagetype";
    public const string Columns = "attributes";
    public const string Property = "messagepropertyname";
}

/// <summary>The columns of a message of the platform.</summary>
internal static class MessageTable
{
    public const string Name = "sdkmessage";
    public const string Id = "sdkmessageid";
    public const string Title = "name";
}

/// <summary>The columns of what allows steps on a message of a table.</summary>
internal static class MessageFilterTable
{
    public const string Name = "sdkmessagefilter";
    public const string Id = "sdkmessagefilterid";
    public const string Table = "primaryobjecttypecode";
    public const string TakesSteps = "iscustomprocessingstepallowed";
    public const string EveryTable = "none";
}

/// <summary>The columns of a plug-in class.</summary>
internal static class PluginTypeTable
{
    public const string Name = "plugintype";
    public const string Id = "plugintypeid";
    public const string TypeName = "typename";
    public const string Assembly = "assemblyname";
}

/// <summary>The columns of the rows that stand for tables and their columns.</summary>
internal static class MetadataTable
{
    public const string Tables = "entity";
    public const string TableId = "entityid";
    public const string Columns = "attribute";
    public const string LogicalName = "logicalname";
}
