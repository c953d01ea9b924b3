using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks who is calling.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest()
        : base("WhoAmI")
    {
    }
}

/// <summary>The calling user, with business unit and organisation.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => Results.Get<Guid>(nameof(UserId));

    public Guid BusinessUnitId => Results.Get<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => Results.Get<Guid>(nameof(OrganizationId));
}
