using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship between tables and, where a table relates to itself, the end that is meant.</summary>
[DataContract(Name = "Relationship", Namespace = Contracts.V2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship()
    {
    }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other
        && PrimaryEntityRole == other.PrimaryEntityRole
        && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal);

    public override int GetHashCode() => PrimaryEntityRole.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(SchemaName ?? string.Empty);

    public override string ToString() => SchemaName ?? string.Empty;
}
