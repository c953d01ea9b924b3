using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>A message of the platform.</summary>
internal interface IMessage
{
    /// <summary>The names of the requests it answers.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Answers a request.</summary>
    OrganizationResponse Execute(OrganizationRequest request, Caller caller);
}

/// <summary>Reads the parameters of requests.</summary>
internal static class RequestParameters
{
    /// <summary>A parameter that must be there; an error that names it where it is not.</summary>
    public static T Required<T>(this OrganizationRequest request, string name)
        where T : class =>
        request.Parameters.TryGetValue(name, out object value) && value is T parameter
            ? parameter
            : throw Faults.Invalid($"The request '{request.RequestName}' needs the parameter '{name}' ({typeof(T).Name}).");

    /// <summary>A parameter that may be missing.</summary>
    public static T? Optional<T>(this OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out object value) && value is T parameter ? parameter : default;
}
