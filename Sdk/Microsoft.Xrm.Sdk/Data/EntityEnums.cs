using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What has happened to a row since it was read.</summary>
[DataContract(Name = "EntityState", Namespace = Contracts.V2011)]
public enum EntityState
{
    [EnumMember] Unchanged = 0,
    [EnumMember] Created = 1,
    [EnumMember] Changed = 2,
}

/// <summary>Which end of a relationship a row is at.</summary>
[DataContract(Name = "EntityRole", Namespace = Contracts.V2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}

/// <summary>Whether a write insists that the row is still as it was read.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = Contracts.V71)]
public enum ConcurrencyBehavior
{
    [EnumMember] Default = 0,
    [EnumMember] IfRowVersionMatches = 1,
    [EnumMember] AlwaysOverwrite = 2,
}
