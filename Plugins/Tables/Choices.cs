using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tables;

/// <summary>The suite's choice values: the publisher's option prefix and a counter, in the order of the enums.</summary>
internal static class Choices
{
    private const int Base = 940100000;

    public static OptionSetValue Of<T>(T value) where T : struct, Enum =>
        new(Base + Convert.ToInt32(value, CultureInfo.InvariantCulture));

    public static T Read<T>(OptionSetValue value) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), value.Value - Base);
}
