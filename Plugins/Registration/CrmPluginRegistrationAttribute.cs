namespace SalesProcessPlugins.Registration;

/// <summary>
/// Declares, beside the code, when the platform calls a plug-in: the only place that says so. spkl deploys it, the
/// solution, the sandbox, the tests and docs/steps.md read it.
/// </summary>
/// <remarks>
/// spkl finds this attribute by its name and reads its positional arguments by place and its named ones by name
/// (SparkleXrm.Tasks, PluginRegistraton.cs), so neither may change.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CrmPluginRegistrationAttribute : Attribute
{
    /// <summary>Declares the main operation of a Custom API, named by its unique name.</summary>
    public CrmPluginRegistrationAttribute(string message) => Message = message;

    /// <summary>Declares a step on a message of a table.</summary>
    public CrmPluginRegistrationAttribute(
        string message,
        string entityLogicalName,
        StageEnum stage,
        ExecutionModeEnum executionMode,
        string filteringAttributes,
        string stepName,
        int executionOrder,
        IsolationModeEnum isolationModel)
    {
        Message = message;
        EntityLogicalName = entityLogicalName;
        Stage = stage;
        ExecutionMode = executionMode;
        FilteringAttributes = filteringAttributes;
        Name = stepName;
        ExecutionOrder = executionOrder;
        IsolationMode = isolationModel;
    }

    /// <summary>The message, by the platform's name for it.</summary>
    public string Message { get; }

    /// <summary>The table; null for a Custom API.</summary>
    public string? EntityLogicalName { get; }

    /// <summary>The pipeline stage; null for a Custom API, which runs as the main operation.</summary>
    public StageEnum? Stage { get; }

    /// <summary>Whether the step runs inside the operation or after it.</summary>
    public ExecutionModeEnum ExecutionMode { get; } = ExecutionModeEnum.Synchronous;

    /// <summary>The columns, comma separated, of which at least one must be in an Update; empty for every column.</summary>
    public string FilteringAttributes { get; } = "";

    /// <summary>The step's name, unique in this assembly.</summary>
    public string Name { get; } = "";

    /// <summary>The rank: lower runs first.</summary>
    public int ExecutionOrder { get; } = 1;

    /// <summary>Where the assembly runs; Dataverse online knows only the sandbox.</summary>
    public IsolationModeEnum IsolationMode { get; } = IsolationModeEnum.Sandbox;

    /// <summary>The step's id, the same in every environment.</summary>
    public string Id { get; set; } = "";

    /// <summary>Why the step exists, for the administrator who finds it in the step list.</summary>
    public string Description { get; set; } = "";

    /// <summary>Whether the first image is taken before or after the operation.</summary>
    public ImageTypeEnum Image1Type { get; set; }

    /// <summary>The first image's name and alias; empty for none.</summary>
    public string Image1Name { get; set; } = "";

    /// <summary>The columns of the first image, comma separated.</summary>
    public string Image1Attributes { get; set; } = "";
}

/// <summary>Pipeline stages a step can stand in, by Dataverse's numbers.</summary>
public enum StageEnum
{
    /// <summary>Before the platform's own checks, usually outside the transaction.</summary>
    PreValidation = 10,

    /// <summary>Inside the transaction, before the platform writes.</summary>
    PreOperation = 20,

    /// <summary>Inside the transaction, after the platform has written.</summary>
    PostOperation = 40,
}

/// <summary>Execution modes by spkl's numbers, which are the reverse of Dataverse's <c>mode</c>: never cast between them.</summary>
public enum ExecutionModeEnum
{
    /// <summary>After the transaction.</summary>
    Asynchronous = 0,

    /// <summary>Inside the operation.</summary>
    Synchronous = 1,
}

/// <summary>When an image of the row is taken.</summary>
public enum ImageTypeEnum
{
    /// <summary>Before the operation.</summary>
    PreImage = 0,

    /// <summary>After the operation.</summary>
    PostImage = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>Isolation modes by spkl's numbers.</summary>
public enum IsolationModeEnum
{
    /// <summary>No isolation: on-premises only.</summary>
    None = 0,

    /// <summary>The platform's sandbox.</summary>
    Sandbox = 1,
}
