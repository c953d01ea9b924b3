namespace SalesProcessPlugins.Solution.Generating.Manifest;

/// <summary>The types of solution component that this solution has or depends on, by the platform's numbers.</summary>
public enum ComponentType
{
    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>A column.</summary>
    Column = 2,

    /// <summary>A global choice.</summary>
    Choice = 9,

    /// <summary>A relationship.</summary>
    Relationship = 10,

    /// <summary>A security role.</summary>
    Role = 20,

    /// <summary>A process, such as a business process flow.</summary>
    Process = 29,

    /// <summary>A view.</summary>
    View = 26,

    /// <summary>A form or a dashboard.</summary>
    Form = 60,

    /// <summary>A web resource.</summary>
    WebResource = 61,

    /// <summary>The navigation of an app.</summary>
    SiteMap = 62,

    /// <summary>A model-driven app.</summary>
    App = 80,

    /// <summary>A plug-in assembly.</summary>
    PluginAssembly = 91,

    /// <summary>A step.</summary>
    Step = 92,

    /// <summary>A step's image.</summary>
    StepImage = 93,
}
