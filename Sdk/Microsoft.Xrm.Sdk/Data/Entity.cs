using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: its table, its id, and those of its columns that are known or to be written.</summary>
[DataContract(Name = "Entity", Namespace = Contracts.V2011)]
public partial class Entity : IExtensibleDataObject
{
    private Guid id;

    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => this.id = id;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get => id; set => id = value; }

    [DataMember]
    public AttributeCollection Attributes { get => field ??= new(); set; }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues { get => field ??= new(); set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities { get => field ??= new(); set; }

    [DataMember]
    public string RowVersion { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= new(); set; }

    public bool HasLazyFileAttribute { get; set; }

    public string LazyFileAttributeKey { get; set; }

    public Lazy<object> LazyFileAttributeValue { get; set; }

    public string LazyFileSizeAttributeKey { get; set; }

    public int LazyFileSizeAttributeValue { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    public EntityReference ToEntityReference() =>
        new(LogicalName, Id) { RowVersion = RowVersion, KeyAttributes = KeyAttributes };

    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value is not null ? (T)value : default;

    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        var found = Attributes.TryGetValue(attributeKey, out var value) && value is T;
        result = found ? (T)value : default;
        return found;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object value) =>
        Attributes[attributeLogicalName] = value;

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;
}
