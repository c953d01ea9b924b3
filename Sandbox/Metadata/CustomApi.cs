namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>The types a Custom API's parameters can have, by Dataverse's numbers.</summary>
public enum CustomApiType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>A point in time.</summary>
    DateTime = 1,

    /// <summary>A decimal number.</summary>
    Decimal = 2,

    /// <summary>A row with its columns.</summary>
    Entity = 3,

    /// <summary>Several rows.</summary>
    EntityCollection = 4,

    /// <summary>A reference to a row.</summary>
    EntityReference = 5,

    /// <summary>A floating point number.</summary>
    Float = 6,

    /// <summary>A whole number.</summary>
    Integer = 7,

    /// <summary>An amount of money.</summary>
    Money = 8,

    /// <summary>A choice.</summary>
    Picklist = 9,

    /// <summary>Text.</summary>
    String = 10,

    /// <summary>Several texts.</summary>
    StringArray = 11,

    /// <summary>An id.</summary>
    Guid = 12,
}

/// <summary>A request parameter or response property of a Custom API.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">Whether a request may leave it out.</param>
public sealed record CustomApiParameter(string Name, CustomApiType Type, bool Optional)
{
    /// <summary>The table of the row it holds or refers to; null for any, or for what is no row.</summary>
    public string? Table { get; init; }
}

/// <summary>A message that the solution adds to the platform.</summary>
/// <param name="Name">Its unique name, which is the message's name.</param>
/// <param name="BoundTable">The table it is bound to; null for a global one.</param>
/// <param name="IsFunction">Whether it is a function (GET), else an action.</param>
/// <param name="IsPrivate">Whether it is hidden from metadata.</param>
/// <param name="Parameters">What a request carries beside the bound row.</param>
/// <param name="Properties">What a response carries.</param>
public sealed record CustomApi(
    string Name,
    string? BoundTable,
    bool IsFunction,
    bool IsPrivate,
    IReadOnlyList<CustomApiParameter> Parameters,
    IReadOnlyList<CustomApiParameter> Properties)
{
    /// <summary>The privilege without which nobody may send it; null for none.</summary>
    public string? ExecutePrivilege { get; init; }
}
