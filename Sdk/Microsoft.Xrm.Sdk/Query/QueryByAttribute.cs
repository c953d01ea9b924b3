using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows whose columns equal given values, pair by pair.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = Contracts.V2011)]
public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute()
    {
    }

    public QueryByAttribute(string entityName) => EntityName = entityName;

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public DataCollection<string> Attributes { get => field ??= new(); private set; }

    [DataMember]
    public DataCollection<object> Values { get => field ??= new(); private set; }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get => field ??= new(); set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders { get => field ??= new(); private set; }

    [DataMember]
    public int? TopCount { get; set; }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }
}
