using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the service tells.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = Contracts.V2011)]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    protected BaseServiceFault()
    {
    }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails { get => field ??= new(); set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A failed request: the text, the code, the trace, and the fault behind it.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = Contracts.V2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    public override string ToString() => InnerFault is null ? Message : $"{Message} ({InnerFault})";
}

/// <summary>Further details of a fault, by name.</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = Contracts.V2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>;
