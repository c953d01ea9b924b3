using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>How the Web API writes JSON: names as they are, and text that people can read.</summary>
internal static class WebApiJson
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
