using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A reference to a row, by id or by alternate key.</summary>
[DataContract(Name = "EntityReference", Namespace = Contracts.V2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    public EntityReference()
    {
    }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id)
        : this(logicalName) => Id = id;

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName) => KeyAttributes = keyAttributeCollection;

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= new(); set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other
        && Id == other.Id
        && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
        && HasSameKey(other.KeyAttributes);

    public override int GetHashCode() => Id.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(LogicalName ?? string.Empty);

    private bool HasSameKey(KeyAttributeCollection other) =>
        KeyAttributes.Count == other.Count
        && KeyAttributes.All(key => other.TryGetValue(key.Key, out var value) && Equals(key.Value, value));
}
