using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row that are known or to be written.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = Contracts.V2011)]
public sealed class AttributeCollection : DataCollection<string, object>;

/// <summary>The parameters of a message, by name.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = Contracts.V2011)]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
            this[key] = obj;
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        var found = base.TryGetValue(key, out var held) && held is T;
        value = found ? (T)held : default;
        return found;
    }
}

/// <summary>The images of a row that a step asked for, by the alias it gave them.</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = Contracts.V2011)]
public class EntityImageCollection : DataCollection<string, Entity>;

/// <summary>The texts people see for the values of a row.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = Contracts.V2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>;

/// <summary>The values of an alternate key.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = Contracts.V71)]
public sealed class KeyAttributeCollection : DataCollection<string, object>;

/// <summary>Rows created or read together with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = Contracts.V2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>;

/// <summary>The queries for rows to read together with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = Contracts.V2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>;

/// <summary>A list of references to rows.</summary>
[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = Contracts.V2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}

/// <summary>The value of a multi-select choice column.</summary>
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = Contracts.V90)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection()
    {
    }

    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list)
    {
    }
}
