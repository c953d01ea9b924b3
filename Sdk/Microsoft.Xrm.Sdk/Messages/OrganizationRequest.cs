using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message for the organisation: its name and its parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = Contracts.V2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public ParameterCollection Parameters { get => field ??= new(); set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}

/// <summary>What a message gave back: results by name.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = Contracts.V2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results { get => field ??= new(); set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}

/// <summary>Messages to handle one after the other.</summary>
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = Contracts.V2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>;

/// <summary>What messages gave back, in the order of the messages.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Contracts.V71)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>;
