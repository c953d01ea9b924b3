using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Handles messages each on its own.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest()
        : base("ExecuteMultiple")
    {
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Get<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Parameters.Get<ExecuteMultipleSettings>(nameof(Settings));
        set => Parameters[nameof(Settings)] = value;
    }
}

/// <summary>The responses and faults of the messages.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => Results.Get<bool>(nameof(IsFaulted));

    public ExecuteMultipleResponseItemCollection Responses => Results.Get<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}

/// <summary>Handles messages in one transaction: all of them or none.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest()
        : base("ExecuteTransaction")
    {
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Get<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public bool? ReturnResponses
    {
        get => Parameters.Get<bool?>(nameof(ReturnResponses));
        set => Parameters[nameof(ReturnResponses)] = value;
    }
}

/// <summary>The responses of the messages, in their order.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => Results.Get<OrganizationResponseCollection>(nameof(Responses));
}
