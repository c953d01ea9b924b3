#if NET
// On .NET Framework these types are the framework's own; Microsoft's packages for .NET bring them along.
namespace System.ServiceModel;

/// <summary>An error that a service has told its caller.</summary>
public class FaultException : Exception
{
    public FaultException(string reason)
        : base(reason)
    {
    }
}

/// <summary>An error that a service has told its caller, with its details.</summary>
public class FaultException<TDetail> : FaultException
{
    public FaultException(TDetail detail, string reason)
        : base(reason) => Detail = detail;

    public FaultException(TDetail detail)
        : this(detail, "The creator of this fault did not specify a Reason.")
    {
    }

    public TDetail Detail { get; }
}
#endif
