using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as won.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class WinOpportunityRequest : OrganizationRequest
{
    public WinOpportunityRequest()
        : base("WinOpportunity")
    {
    }

    public Entity OpportunityClose
    {
        get => Parameters.Get<Entity>(nameof(OpportunityClose));
        set => Parameters[nameof(OpportunityClose)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

/// <summary>The answer to a win.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class WinOpportunityResponse : OrganizationResponse;

/// <summary>Closes an opportunity as lost.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    public LoseOpportunityRequest()
        : base("LoseOpportunity")
    {
    }

    public Entity OpportunityClose
    {
        get => Parameters.Get<Entity>(nameof(OpportunityClose));
        set => Parameters[nameof(OpportunityClose)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

/// <summary>The answer to a loss.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class LoseOpportunityResponse : OrganizationResponse;
