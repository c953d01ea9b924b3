using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list of data.</summary>
public class DataCollection<T> : Collection<T>
{
    public DataCollection(int capacity)
        : base(new List<T>(capacity))
    {
    }

    internal DataCollection()
        : this(0)
    {
    }

    internal DataCollection(IList<T> list)
        : base(list)
    {
    }

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        if (items is null)
            return;

        foreach (var item in items)
            Add(item);
    }

    public T[] ToArray() => Enumerable.ToArray(this);
}
