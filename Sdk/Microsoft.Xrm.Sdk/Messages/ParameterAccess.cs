namespace Microsoft.Xrm.Sdk;

/// <summary>How typed requests and responses read the parameters that carry their data.</summary>
internal static class ParameterAccess
{
    public static T Get<T>(this ParameterCollection parameters, string name) =>
        parameters.TryGetValue<object>(name, out var value) ? (T)value : default;
}
