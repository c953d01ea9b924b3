using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>How far a privilege reaches.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public enum PrivilegeDepth
{
    [EnumMember]
    Basic = 0,
    [EnumMember]
    Local = 1,
    [EnumMember]
    Deep = 2,
    [EnumMember]
    Global = 3,
    [EnumMember]
    RecordFilter = 4,
}

/// <summary>A privilege of a role.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class RolePrivilege : IExtensibleDataObject
{
    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    [DataMember]
    public Guid PrivilegeId { get; set; }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Gives a role more privileges.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class AddPrivilegesRoleRequest : OrganizationRequest
{
    public AddPrivilegesRoleRequest()
        : base("AddPrivilegesRole")
    {
    }

    public Guid RoleId
    {
        get => Parameters.Get<Guid>(nameof(RoleId));
        set => Parameters[nameof(RoleId)] = value;
    }

    public RolePrivilege[] Privileges
    {
        get => Parameters.Get<RolePrivilege[]>(nameof(Privileges));
        set => Parameters[nameof(Privileges)] = value;
    }
}

/// <summary>The answer to giving a role privileges.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class AddPrivilegesRoleResponse : OrganizationResponse;
