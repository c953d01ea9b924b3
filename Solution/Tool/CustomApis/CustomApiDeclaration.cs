using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.CustomApis;

/// <summary>The types of value that a Custom API takes and gives.</summary>
public enum CustomApiType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>A point in time.</summary>
    DateTime = 1,

    /// <summary>A reference to a row.</summary>
    EntityReference = 5,

    /// <summary>A text.</summary>
    String = 10,
}

/// <summary>The steps that others may register on a Custom API, by the platform's numbers. It cannot change once released.</summary>
public enum CustomApiSteps
{
    /// <summary>None: it only reads.</summary>
    None = 0,

    /// <summary>Steps that run afterwards, so that flows can start when it was called.</summary>
    Async = 1,
}

/// <summary>A request parameter or response property of a Custom API.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Table">For a reference to a row: the row's table; null for any.</param>
/// <param name="Optional">Whether a caller may leave it out.</param>
public sealed record CustomApiValue(string Name, string DisplayName, string Description, CustomApiType Type, string? Table, bool Optional);

/// <summary>A Custom API: a message of the product's own.</summary>
/// <param name="Name">Its unique name, which the plug-in class registers for.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Description">What it does.</param>
/// <param name="BoundTable">The table whose rows it is called on; null for none.</param>
/// <param name="ExecutePrivilege">The privilege that a caller needs, such as <c>prvReadc3_permission</c>; null for none.</param>
/// <param name="Steps">The steps that others may register on it.</param>
/// <param name="IsFunction">Whether it is called with GET.</param>
/// <param name="IsPrivate">Whether the service document leaves it out.</param>
/// <param name="Request">What it takes.</param>
/// <param name="Response">What it gives.</param>
public sealed record CustomApiDeclaration(
    string Name,
    string DisplayName,
    string Description,
    string? BoundTable,
    string? ExecutePrivilege,
    CustomApiSteps Steps,
    bool IsFunction,
    bool IsPrivate,
    IReadOnlyList<CustomApiValue> Request,
    IReadOnlyList<CustomApiValue> Response)
{
    /// <summary>The Custom API that a file declares.</summary>
    public static CustomApiDeclaration Read(JsonObjectReader reader)
    {
        var api = new CustomApiDeclaration(
            reader.Text("name"),
            reader.Text("displayName"),
            reader.Text("description"),
            reader.OptionalText("boundTable"),
            reader.OptionalText("executePrivilege"),
            reader.Word<CustomApiSteps>("steps"),
            reader.Flag("isFunction"),
            reader.Flag("isPrivate"),
            reader.OptionalObjects("request", value => ReadValue(value, value.Flag("optional"))),
            reader.OptionalObjects("response", value => ReadValue(value, optional: false)));
        reader.HasNameOf("name", api.Name);
        reader.AreUnique("request", "name");
        reader.AreUnique("response", "name");
        return api;
    }

    private static CustomApiValue ReadValue(JsonObjectReader reader, bool optional)
    {
        var type = reader.Word<CustomApiType>("type");
        var table = type == CustomApiType.EntityReference ? reader.OptionalText("table") : null;
        return new CustomApiValue(reader.Text("name"), reader.Text("displayName"), reader.Text("description"), type, table, optional);
    }
}
