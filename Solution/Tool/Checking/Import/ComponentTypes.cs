namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>The numbers of the component types that rules speak of; those of newer kinds differ between environments and are not among them.</summary>
internal static class ComponentTypes
{
    public const int Table = 1;
    public const int Choice = 9;
    public const int Role = 20;
    public const int View = 26;
    public const int Process = 29;
    public const int Chart = 59;
    public const int Form = 60;
    public const int WebResource = 61;
    public const int SiteMap = 62;
    public const int App = 80;
    public const int Assembly = 91;
    public const int Step = 92;

    /// <summary>From here on the numbers are given by each environment.</summary>
    public const int FirstOfEnvironment = 10_000;
}
