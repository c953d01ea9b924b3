namespace Microsoft.Xrm.Sdk;

/// <summary>The XML namespaces of the data contracts.</summary>
internal static class Contracts
{
    public const string V2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    public const string V2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    public const string V71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    public const string V90 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
}
