namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>The annotations that values can come with.</summary>
internal static class Annotation
{
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";

    public const string NavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";
}
