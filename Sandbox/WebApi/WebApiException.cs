namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>A request that the Web API itself cannot serve: the status, the code and the text that its caller gets.</summary>
public sealed class WebApiException : Exception
{
    /// <summary>Dataverse's code for a payload or an address that says something wrong.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>An answer of this status.</summary>
    public WebApiException(int status, int code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The error code, as Dataverse numbers them.</summary>
    public int Code { get; }

    /// <summary>The request says something that makes no sense: 400.</summary>
    public static WebApiException BadRequest(string message) => new(StatusCodes.Status400BadRequest, InvalidArgument, message);

    /// <summary>What the address names does not exist: 404.</summary>
    public static WebApiException NotFound(string message) => new(StatusCodes.Status404NotFound, unchecked((int)0x8006088a), message);

    /// <summary>The caller may not do this: 403.</summary>
    public static WebApiException Forbidden(string message) => new(StatusCodes.Status403Forbidden, unchecked((int)0x80040220), message);

    /// <summary>Dataverse would do this, the sandbox cannot: 501.</summary>
    public static WebApiException NotImplemented(string message) => new(StatusCodes.Status501NotImplemented, unchecked((int)0x80040224), message);
}
