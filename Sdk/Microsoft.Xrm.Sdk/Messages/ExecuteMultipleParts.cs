using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch goes on after a failure, and whether it answers message by message.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = Contracts.V2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The response to one message of a batch, or its fault.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = Contracts.V2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The responses and faults of a batch.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Contracts.V2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>;
