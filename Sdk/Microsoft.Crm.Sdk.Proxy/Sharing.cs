using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What somebody may do with one row, as flags.</summary>
[Flags]
[DataContract(Namespace = Contracts.Crm2011)]
public enum AccessRights
{
    [EnumMember]
    None = 0,
    [EnumMember]
    ReadAccess = 1,
    [EnumMember]
    WriteAccess = 2,
    [EnumMember]
    AppendAccess = 4,
    [EnumMember]
    AppendToAccess = 16,
    [EnumMember]
    CreateAccess = 32,
    [EnumMember]
    DeleteAccess = 65536,
    [EnumMember]
    ShareAccess = 262144,
    [EnumMember]
    AssignAccess = 524288,
}

/// <summary>A user or team, and what they may do with a row.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public EntityReference Principal { get; set; }

    [DataMember]
    public AccessRights AccessMask { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Shares a row.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest()
        : base("GrantAccess")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.Get<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

/// <summary>The answer to sharing a row.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class GrantAccessResponse : OrganizationResponse;

/// <summary>Changes what a shared row is shared for.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest()
        : base("ModifyAccess")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.Get<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

/// <summary>The answer to changing a share.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse;

/// <summary>Takes a share back.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest()
        : base("RevokeAccess")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Revokee
    {
        get => Parameters.Get<EntityReference>(nameof(Revokee));
        set => Parameters[nameof(Revokee)] = value;
    }
}

/// <summary>The answer to taking a share back.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse;
